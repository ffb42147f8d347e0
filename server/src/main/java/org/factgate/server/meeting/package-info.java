/** Summits and council meetings, and who took part in them. {@code Summit.documents} is in {@link org.factgate.server.meeting.MeetingResolver}. */
@NullMarked
package org.factgate.server.meeting;

import org.jspecify.annotations.NullMarked;
