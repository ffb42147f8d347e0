/** Organisations: the one whose facts these are, its bodies, those of the United Nations, partners. */
@NullMarked
package org.factgate.domain.organisation;

import org.jspecify.annotations.NullMarked;
