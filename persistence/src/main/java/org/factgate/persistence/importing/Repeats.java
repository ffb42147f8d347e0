package org.factgate.persistence.importing;

import java.util.Arrays;
import java.util.stream.Stream;

/** Those among very many texts that may come more than once. The texts are not kept: while they are looked at, eight bytes for each are. */
final class Repeats {
    private final long[] suspects;

    private Repeats(long[] suspects) {
        this.suspects = suspects;
    }

    static Repeats among(Stream<String> texts) {
        long[] hashes = texts.mapToLong(Repeats::hash).toArray();
        Arrays.sort(hashes);
        int repeated = 0;
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - 1]) {
                hashes[repeated++] = hashes[i];
            }
        }
        return new Repeats(Arrays.copyOf(hashes, repeated));
    }

    boolean none() {
        return suspects.length == 0;
    }

    /** True for a text that comes more than once; hardly ever for another one, whose hash is that of a different text. */
    boolean suspect(String text) {
        return Arrays.binarySearch(suspects, hash(text)) >= 0;
    }

    /** FNV-1a over the characters, 64 bits. */
    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
