package org.factgate.persistence.importing;

import java.nio.charset.StandardCharsets;

/** A file of a dataset folder, as it was when the folder was opened. */
sealed interface DatasetFile {
    /** What stands for the file in the fingerprint. */
    byte[] digested();

    /** A file that was read. */
    final class Content implements DatasetFile {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public byte[] digested() {
            return bytes;
        }
    }

    /** A file that was not read; {@code why} says what is wrong with it and what was expected. */
    record Refused(String why) implements DatasetFile {
        @Override
        public byte[] digested() {
            return why.getBytes(StandardCharsets.UTF_8);
        }
    }
}
