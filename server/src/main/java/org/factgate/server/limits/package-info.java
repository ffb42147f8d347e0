/**
 * What an operation may ask for: {@link org.factgate.server.limits.DocumentCheck} bounds the document before it is validated, {@link
 * org.factgate.server.limits.CostModel} estimates its cost before it is executed, {@link org.factgate.server.limits.Budget} bounds the
 * execution. Beside the engine this is the one package that knows graphql-java: its syntax tree and its normalized operations.
 */
@NullMarked
package org.factgate.server.limits;

import org.jspecify.annotations.NullMarked;
