package org.factgate.persistence.store;

/** The marks in the header of an SQLite file that make it a store. */
public final class StoreFormat {
    /** {@code pragma application_id} of a store: the letters FACT. */
    public static final int APPLICATION_ID = 0x46414354;

    /** {@code pragma user_version} of a store: which tables it has. */
    public static final int SCHEMA_VERSION = 3;

    private StoreFormat() {}
}
