/**
 * Execution level by level, plugged into graphql-java as a query strategy: start at {@link
 * org.factgate.server.engine.levels.LevelStrategy}. What is selected on a type is collected once for a document; like objects of a level are
 * taken together, field by field, and each relation is read once for all of the level, which is what can be known without reading more.
 * Nothing is made for a field of an object but its value.
 */
@NullMarked
package org.factgate.server.engine.levels;

import org.jspecify.annotations.NullMarked;
