package org.factgate.persistence.importing;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds among very many texts those that may come more than once, without keeping the texts: eight bytes are kept for each. */
final class Repeats {
    private Repeats() {}

    /** True for each text that comes more than once; hardly ever for another one, whose hash is that of a different text. */
    static Predicate<String> among(Stream<String> texts) {
        long[] hashes = texts.mapToLong(Repeats::hash).sorted().toArray();
        int repeated = 0;
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - 1]) {
                hashes[repeated++] = hashes[i];
            }
        }
        long[] suspects = Arrays.copyOf(hashes, repeated);
        return text -> Arrays.binarySearch(suspects, hash(text)) >= 0;
    }

    /** FNV-1a over the characters, 64 bits. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
