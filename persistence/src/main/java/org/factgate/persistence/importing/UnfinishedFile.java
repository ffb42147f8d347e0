package org.factgate.persistence.importing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in the making: a file beside the place where it is to go, under a name that no other build uses, and a lock file of the same
 * name. The lock lives as long as the process: whoever can take it, knows that the build was interrupted. Closing removes both, unless the
 * store was published.
 */
final class UnfinishedFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFile.class);

    private static final String BUILDING = ".building";
    private static final String LOCK = ".lock";

    /** In the names of this process's files, whose locks it must not try: closing a file gives up all of a process's locks on it. */
    private static final String PROCESS = UUID.randomUUID().toString();

    private final Path store;
    private final Path temporary;
    private final Path lock;
    private final FileChannel locked;

    private UnfinishedFile(Path store, Path temporary, Path lock, FileChannel locked) {
        this.store = store;
        this.temporary = temporary;
        this.lock = lock;
        this.locked = locked;
    }

    /** In the same directory, since only within one file system a move is atomic. */
    static UnfinishedFile beside(Path store) {
        Path place = store.toAbsolutePath();
        try {
            Path directory = Files.createDirectories(directory(place));
            while (true) {
                String name = place.getFileName() + "." + PROCESS + "-" + System.nanoTime();
                Path lock = directory.resolve(name + LOCK);
                FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                // another process may have seen the file before it was locked, and cleared it away
                if (channel.tryLock() != null && Files.exists(lock)) {
                    return new UnfinishedFile(place, directory.resolve(name + BUILDING), lock, channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw failed("the store " + place + " cannot be built there", e);
        }
    }

    /** Removes the files of builds of a store that were interrupted. What cannot be removed is logged and stays: it does no harm. */
    static void clear(Path store) {
        Path place = store.toAbsolutePath();
        Path directory = directory(place);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, path -> isLockOf(place, path))) {
            for (Path lock : files) {
                clearIfInterrupted(lock);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("what an interrupted build has left beside {} cannot be removed: {}", place, e.toString());
        }
    }

    /** Where the store is written; there is nothing yet. */
    Path path() {
        return temporary;
    }

    /** Makes sure that the bytes are on the disk, then puts the file in its place. */
    void publish() {
        try {
            sync(temporary, StandardOpenOption.WRITE);
            Files.move(temporary, store, StandardCopyOption.ATOMIC_MOVE);
            // what another tool wrote about the former file would be taken for changes to this one
            Files.deleteIfExists(sibling("-journal"));
            Files.deleteIfExists(sibling("-wal"));
            Files.deleteIfExists(sibling("-shm"));
            sync(directory(store), StandardOpenOption.READ);
        } catch (IOException e) {
            throw failed("the store cannot be moved to " + store, e);
        }
    }

    @Override
    public void close() {
        try (locked) {
            // the lock file goes last: as long as there is one, somebody can tell what the other is
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw failed("the unfinished store " + temporary + " cannot be removed", e);
        }
    }

    private static boolean isLockOf(Path store, Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(store.getFileName() + ".") && name.endsWith(LOCK) && !name.contains(PROCESS);
    }

    private static void clearIfInterrupted(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                String name = lock.getFileName().toString();
                String unfinished = name.substring(0, name.length() - LOCK.length()) + BUILDING;
                Files.deleteIfExists(lock.resolveSibling(unfinished));
                Files.deleteIfExists(lock);
                LOG.info("removed what an interrupted build has left: {}", unfinished);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} was removed by another process", lock, e);
        }
    }

    private Path sibling(String suffix) {
        return store.resolveSibling(store.getFileName() + suffix);
    }

    private static Path directory(Path store) {
        Path directory = store.getParent();
        if (directory == null) {
            throw new IllegalArgumentException(store + " is no place for a store, expected a file in a directory");
        }
        return directory;
    }

    private static StoreException failed(String what, IOException failure) {
        return new StoreException(StoreFault.of(what, failure), failure);
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
