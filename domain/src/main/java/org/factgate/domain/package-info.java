/**
 * What all concepts share: ids, dates, periods, texts by language, and the interfaces of things that carry citations. Start at {@link
 * org.factgate.domain.Sourced}. A concept's own types live in the package of its name; nothing here knows a database or GraphQL.
 */
@NullMarked
package org.factgate.domain;

import org.jspecify.annotations.NullMarked;
