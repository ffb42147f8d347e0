/** Topics. */
@NullMarked
package org.factgate.server.topic;

import org.jspecify.annotations.NullMarked;
