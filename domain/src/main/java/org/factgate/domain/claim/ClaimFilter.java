package org.factgate.domain.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to keep. A null keeps everything.
 *
 * @param verdicts only with these verdicts
 * @param kinds only of these kinds
 * @param paragraph only of this paragraph
 */
public record ClaimFilter(
        @Nullable Set<Verdict> verdicts,
        @Nullable Set<ClaimKind> kinds,
        @Nullable Integer paragraph) {
    /** Keeps everything. */
    public static final ClaimFilter ALL = new ClaimFilter(null, null, null);
}
