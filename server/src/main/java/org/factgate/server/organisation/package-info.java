/** Organisations and bodies. */
@NullMarked
package org.factgate.server.organisation;

import org.jspecify.annotations.NullMarked;
