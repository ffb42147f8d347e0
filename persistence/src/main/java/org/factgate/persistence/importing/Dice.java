package org.factgate.persistence.importing;

/** Draws that depend on nothing but where they are made: SplitMix64 (Steele, Lea and Flood, 2014). */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice for one record. */
    static Dice of(long seed, Kind kind, int index) {
        return new Dice(mix(seed + mix(kind.key().hashCode() * GOLDEN_GAMMA + index)));
    }

    /** A number from 0, all equally likely. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0, the lower the likelier: the n-th with a weight of 1/n, as words and hubs are spread (Zipf). */
    int skewed(int bound) {
        double share = (next() >>> 11) * 0x1.0p-53;
        return Math.min(bound - 1, (int) StrictMath.pow(bound + 1.0, share) - 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
