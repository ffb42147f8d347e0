/** Documents: treaties, declarations, decisions, resolutions, and the ties between them. */
@NullMarked
package org.factgate.domain.document;

import org.jspecify.annotations.NullMarked;
