package org.factgate.persistence;

import java.nio.file.Path;
import org.factgate.persistence.store.ReadOnly;

/** An archive whose statements are prepared anew each time, with each set of keys spelled out as a list. */
public final class PlainArchive {
    private PlainArchive() {}

    /** Opens a store as {@link Archive#open(Path, int)} does. */
    public static Archive open(Path store, int connections) {
        return Archive.open(store, connections, () -> new SpelledOutKeys(ReadOnly.open(store)));
    }
}
