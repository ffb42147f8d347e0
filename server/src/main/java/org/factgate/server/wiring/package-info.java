/**
 * How a field gets its value, told without naming an engine: a {@link org.factgate.server.wiring.FieldResolver} is a function from one
 * parent, or from all parents of a level at once. A concept's resolver registers its fields with {@link org.factgate.server.wiring.Fields},
 * under their names in the SDL; fields that are components of the parent's record need no registration.
 */
@NullMarked
package org.factgate.server.wiring;

import org.jspecify.annotations.NullMarked;
