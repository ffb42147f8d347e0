package org.factgate.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this process for temporary files, into which libraries unpack what they need as files: the driver of SQLite and Brotli
 * their native code, Vert.x pages. They remove it when the process ends; what a killed process has left, the next one removes. A file in the folder is locked
 * as long as the process lives: whoever can lock it, knows that nobody needs the folder any more.
 */
final class TemporaryFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    private static final String PREFIX = "factgate-";
    private static final String LOCK = "lock";

    private final Path folder;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one, after removing those of processes that were killed. */
    static TemporaryFolder in(Path parent) throws IOException {
        clear(parent);
        while (true) {
            Path folder = Files.createTempDirectory(parent, PREFIX);
            Path lock = folder.resolve(LOCK);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // another process may have seen the file before it was locked, and cleared it away
            if (channel.tryLock() != null && Files.exists(lock)) {
                keep(folder, lock, channel);
                return new TemporaryFolder(folder);
            }
            channel.close();
        }
    }

    /** Until the process ends; then what was registered last is deleted first, so that the folder is empty when its turn comes. */
    private static void keep(Path folder, Path lock, FileChannel channel) {
        folder.toFile().deleteOnExit();
        lock.toFile().deleteOnExit();
        // the thread holds the channel: one that nobody holds is closed by the garbage collector, and the lock lost
        Runtime.getRuntime().addShutdownHook(new Thread(channel::isOpen, "temporary files"));
    }

    /** Has libraries that are yet to be loaded put their files here. */
    void use() {
        System.setProperty("org.sqlite.tmpdir", folder.toString());
        System.setProperty("vertx.cacheDirBase", folder.resolve("vertx").toString());
        // brotli4j has no setting of its own; the JDK has read this one already
        System.setProperty("java.io.tmpdir", folder.toString());
    }

    private static void clear(Path parent) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
                    clearIfAbandoned(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("temporary files of killed processes in {} cannot be found: {}", parent, e.toString());
        }
    }

    /** What belongs to another user cannot be locked, or not be removed, and is none of our business. */
    private static void clearIfAbandoned(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                delete(folder);
                // what commands write belongs to those who call them
                LOG.debug("removed the temporary files of a process that was killed: {}", folder);
            }
        } catch (IOException e) {
            LOG.debug("{} is not removed", folder, e);
        }
    }

    /** The lock goes last but for the folder: should this be cut short, the next process goes on. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path lock = folder.resolve(LOCK);
            for (Path file : files.filter(file -> !file.equals(lock) && !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(file);
            }
            Files.delete(lock);
            Files.delete(folder);
        }
    }
}
