package org.factgate.persistence.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims of a source are numbered from 1 without gaps. */
final class ClaimCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        dataset.entries(Kind.CLAIMS)
                .collect(Collectors.groupingBy(
                        claim -> String.valueOf(claim.fields().text("source"))))
                .values()
                .forEach(claims -> numbered(claims, problems));
    }

    private static void numbered(List<Entry> claims, Problems problems) {
        Map<Integer, Entry> firsts = new HashMap<>();
        for (Entry claim : claims) {
            Integer ordinal = claim.fields().number("ordinal");
            Entry first = ordinal == null ? null : firsts.putIfAbsent(ordinal, claim);
            if (ordinal != null && (first != null || ordinal > claims.size())) {
                problems.add(
                        claim,
                        "ordinal",
                        "ordinal: " + ordinal + (first == null ? " leaves a gap" : " is taken by " + first.id())
                                + ", expected the claims of the source numbered from 1 to " + claims.size());
            }
        }
    }
}
