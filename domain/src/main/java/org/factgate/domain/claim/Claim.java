package org.factgate.domain.claim;

import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.Sourced;

/**
 * A statement that a source makes, and what the check of it found.
 *
 * @param header what all that is sourced has in common
 * @param sourceId the source that states it
 * @param position its place among the claims of the source, from 1
 * @param paragraph the paragraph of the source
 * @param claimKind what it is about
 * @param statement the statement, in our words
 * @param verdict what the check found
 */
public record Claim(
        Header header,
        NodeId sourceId,
        int position,
        int paragraph,
        ClaimKind claimKind,
        String statement,
        Verdict verdict)
        implements Sourced {}
