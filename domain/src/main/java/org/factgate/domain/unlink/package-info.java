/** Links with the United Nations: each is a tie between two parties and a thing with a page of its own. */
@NullMarked
package org.factgate.domain.unlink;

import org.jspecify.annotations.NullMarked;
