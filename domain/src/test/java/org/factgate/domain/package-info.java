/** The rules of the value types and records, told as tests. */
@NullMarked
package org.factgate.domain;

import org.jspecify.annotations.NullMarked;
