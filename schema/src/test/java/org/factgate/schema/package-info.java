/** The list of the concepts and their files agree. */
@NullMarked
package org.factgate.schema;

import org.jspecify.annotations.NullMarked;
