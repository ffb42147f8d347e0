/** Tests of the words that search compares. */
@NullMarked
package org.factgate.persistence.words;

import org.jspecify.annotations.NullMarked;
