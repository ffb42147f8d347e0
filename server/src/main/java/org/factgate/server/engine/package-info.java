/**
 * The execution of operations by graphql-java over one {@link org.factgate.persistence.Archive}. Start at {@link
 * org.factgate.server.engine.Engine}. This is the one package that knows graphql-java; it turns every {@link
 * org.factgate.server.wiring.FieldResolver} into a data fetcher.
 */
@NullMarked
package org.factgate.server.engine;

import org.jspecify.annotations.NullMarked;
