package org.factgate.persistence.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.factgate.persistence.store.StoreFault.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of a store, until closed: they stay what they are when another store takes its place or those who read it by SQL are done.
 * Safe for use by many threads.
 */
public final class StoreCopy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCopy.class);

    /**
     * One for all copies of a store: when a process closes a file that SQLite has open as well, it loses SQLite's locks on it (POSIX
     * advisory locks belong to the process), so it is closed last.
     */
    private final FileChannel channel;

    private final Path store;
    private final BasicFileAttributes attributes;
    private final AtomicInteger holders;
    private final AtomicBoolean closed = new AtomicBoolean();

    private StoreCopy(Path store, FileChannel channel, BasicFileAttributes attributes, AtomicInteger holders) {
        this.store = store;
        this.channel = channel;
        this.attributes = attributes;
        this.holders = holders;
    }

    /** Opens the file that is in the place of a store. */
    public static StoreCopy open(Path store) {
        try {
            BasicFileAttributes attributes = attributes(store);
            FileChannel channel = FileChannel.open(store, StandardOpenOption.READ);
            return new StoreCopy(store, channel, attributes, new AtomicInteger(1));
        } catch (IOException e) {
            throw unreadable(store, e);
        }
    }

    /** Whether it has been the file in the place of the store from before it was opened until now. */
    public boolean isInPlace() {
        try {
            return Objects.equals(attributes(store).fileKey(), attributes.fileKey());
        } catch (IOException e) {
            throw unreadable(store, e);
        }
    }

    /** Another copy of the same store. */
    public StoreCopy share() {
        holders.incrementAndGet();
        return new StoreCopy(store, channel, attributes, holders);
    }

    /** How many bytes it has. */
    public long size() {
        return attributes.size();
    }

    /** Tells this file from all others that were in the same place, even from one with the same dataset: their bytes may differ. */
    public String version() {
        return Long.toHexString(attributes.size()) + "-"
                + Long.toHexString(attributes.lastModifiedTime().toMillis());
    }

    /**
     * Reads bytes from a position on.
     *
     * @throws IOException if the disk fails, or the file has become shorter
     */
    public byte[] read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the store ends at " + (position + bytes.position()) + ", expected " + size());
            }
        }
        return bytes.array();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && holders.decrementAndGet() == 0) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("the file of a store was not closed", e);
            }
        }
    }

    private static BasicFileAttributes attributes(Path store) throws IOException {
        return Files.readAttributes(store, BasicFileAttributes.class);
    }

    private static StoreException unreadable(Path store, IOException failure) {
        return new StoreException(new StoreFault(Code.UNREADABLE, store + " cannot be read: " + failure), failure);
    }
}
