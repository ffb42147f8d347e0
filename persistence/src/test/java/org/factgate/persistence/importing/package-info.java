/** Tests of the importer: what it refuses, and what a store holds that it made. */
@NullMarked
package org.factgate.persistence.importing;

import org.jspecify.annotations.NullMarked;
