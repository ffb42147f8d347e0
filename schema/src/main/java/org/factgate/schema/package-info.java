/** The SDL: one resource for each concept, see {@link org.factgate.schema.SchemaText}. */
@NullMarked
package org.factgate.schema;

import org.jspecify.annotations.NullMarked;
