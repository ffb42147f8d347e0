package org.factgate.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * How a resolution was adopted.
 *
 * @param voteKind without a vote, or by one
 * @param inFavour votes in favour
 * @param against votes against
 * @param abstaining abstentions
 */
public record Vote(
        VoteKind voteKind,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstaining) {}
