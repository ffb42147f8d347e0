/**
 * How texts and queries become the words that search compares: start at {@link org.factgate.persistence.words.Query}. The importer and the
 * repository share this, so that what is looked for is what was written down. Nothing here knows SQL, but for the syntax of FTS5 in
 * {@link org.factgate.persistence.words.Term}. A change here asks for another version of the store's schema.
 */
@NullMarked
package org.factgate.persistence.words;

import org.jspecify.annotations.NullMarked;
