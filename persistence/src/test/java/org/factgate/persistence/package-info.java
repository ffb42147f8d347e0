/** Tests of the store's own workings; what it answers is tested through the server. */
@NullMarked
package org.factgate.persistence;

import org.jspecify.annotations.NullMarked;
