package org.mahdar.record.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.mahdar.record.Record.Mode;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.RecordOptions;

/**
 * The record's file. Readers each get a connection and see what was last committed; writers take turns, and what a writer does
 * is kept as a whole or not at all. Safe for use by several threads.
 */
public final class Store implements AutoCloseable {

    /** The name of the file inside the record's folder. */
    public static final String FILE = "record.duckdb";

    private final Path folder;
    private final Mode mode;
    private final FolderLock lock;
    /** Does nothing itself, so that it can give further connections at any time. */
    private final Sql root;

    private final Sql main;
    private final ConcurrentLinkedDeque<Sql> readers = new ConcurrentLinkedDeque<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicBoolean closed = new AtomicBoolean();

    private Store(Path folder, Mode mode, FolderLock lock, Sql root) throws SQLException {
        this.folder = folder;
        this.mode = mode;
        this.lock = lock;
        this.root = root;
        this.main = root.another();
    }

    /** Opens the record in the folder; see {@link org.mahdar.record.Record#open}. */
    public static Store open(Path folder, Mode mode, RecordOptions options) {
        prepareFolder(folder, mode);
        FolderLock lock = mode == Mode.WRITE ? FolderLock.take(folder, options.holder()) : null;
        Sql root = null;
        Store store = null;
        try {
            root = connect(folder, mode, options);
            store = new Store(folder, mode, lock, root);
            if (mode == Mode.WRITE) {
                store.write(to -> Migrations.bringUpToDate(folder, to));
            } else {
                Migrations.refuseUnlessCurrent(folder, root);
            }
            return store;
        } catch (SQLException e) {
            RecordException failure = Failures.of(folder, "opened", e);
            closeAfterFailure(store, root, lock, failure);
            throw failure;
        } catch (RuntimeException e) {
            closeAfterFailure(store, root, lock, e);
            throw e;
        }
    }

    private static void prepareFolder(Path folder, Mode mode) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        if (mode == Mode.READ) {
            throw new RecordException(
                    Kind.NOT_A_RECORD,
                    "There is no record in " + folder + ". `mahdar add PATH --record " + folder + "` makes one.");
        }
        try {
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(entry -> !entry.getFileName().toString().equals("lock"))
                        .findFirst()
                        .ifPresent(entry -> {
                            throw new RecordException(
                                    Kind.NOT_A_RECORD,
                                    "The folder " + folder + " holds " + entry.getFileName()
                                            + " and no record. Name a new or an empty folder for the record.");
                        });
            }
        } catch (IOException e) {
            throw Failures.of(folder, "made", e);
        }
    }

    private static Sql connect(Path folder, Mode mode, RecordOptions options) {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(options.threads()));
        settings.setProperty("memory_limit", options.memoryMegabytes() + "MB");
        // Nothing is fetched from outside: what the store needs is built in.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // Lets texts be kept compressed; the file is then readable by DuckDB 1.5 and later.
        settings.setProperty("storage_compatibility_version", "v1.5.0");
        // A checkpoint writes the last stretch of every changed table anew: fewer of them write less.
        settings.setProperty("checkpoint_threshold", "64MB");
        if (mode == Mode.READ) {
            settings.setProperty("duckdb.read_only", "true");
        }
        try {
            DuckDBConnection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), settings)
                    .unwrap(DuckDBConnection.class);
            return new Sql(connection, folder);
        } catch (LinkageError e) {
            throw Failures.of(folder, e);
        } catch (SQLException e) {
            RecordException failure = Failures.of(folder, "opened", e);
            if (failure.kind() == Kind.IN_USE) {
                throw new RecordException(Kind.IN_USE, FolderLock.inUse(folder), e);
            }
            throw failure;
        }
    }

    private static void closeAfterFailure(Store store, Sql root, FolderLock lock, RuntimeException failure) {
        try {
            if (store != null) {
                store.close();
                return;
            }
            if (root != null) {
                root.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The folder the record lives in. */
    public Path folder() {
        return folder;
    }

    public Mode mode() {
        return mode;
    }

    /** Says in the lock file who holds the record, for the message to a second process; does nothing when reading only. */
    public void note(String holder) {
        if (lock != null) {
            try {
                lock.note(holder);
            } catch (IOException e) {
                throw Failures.of(folder, "written", e);
            }
        }
    }

    /** Reads from one consistent state of the record. */
    public <T> T read(Function<Sql, T> question) {
        Sql sql = borrow();
        boolean whole = false;
        try {
            sql.begin();
            T answer = question.apply(sql);
            sql.commit();
            whole = true;
            return answer;
        } catch (SQLException e) {
            throw Failures.of(folder, "read", e);
        } finally {
            // After a failure the connection may be in no fit state: it is not used again.
            if (whole && !closed.get()) {
                readers.push(sql);
            } else {
                sql.close();
            }
        }
    }

    /** Does something to the record, as a whole or, when it throws, not at all. */
    public <T> T writing(Function<Sql, T> work) {
        return writing(work, () -> {});
    }

    /**
     * The same.
     *
     * @param failed runs when nothing was kept, before anybody else may write
     */
    public <T> T writing(Function<Sql, T> work, Runnable failed) {
        if (mode == Mode.READ) {
            throw new RecordException(
                    Kind.READ_ONLY,
                    "The record in " + folder + " was opened for reading; open it for writing to change it.");
        }
        turn.lock();
        try {
            refuseWhenClosed();
            main.begin();
            T result = work.apply(main);
            main.commit();
            return result;
        } catch (SQLException e) {
            RecordException failure = Failures.of(folder, "written", e);
            rollback(failure);
            failed.run();
            throw failure;
        } catch (RuntimeException | Error e) {
            rollback(e);
            failed.run();
            throw e;
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #writing} where there is nothing to return. */
    public void write(Consumer<Sql> work) {
        writing(sql -> {
            work.accept(sql);
            return true;
        });
    }

    private void rollback(Throwable failure) {
        try {
            main.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private Sql borrow() {
        refuseWhenClosed();
        Sql free = readers.poll();
        if (free != null) {
            return free;
        }
        try {
            return root.another();
        } catch (SQLException e) {
            throw Failures.of(folder, "read", e);
        }
    }

    private void refuseWhenClosed() {
        if (closed.get()) {
            throw new RecordException(Kind.CLOSED, "The record in " + folder + " was closed; open it again.");
        }
    }

    /** Ends all connections and gives the folder free; a second call does nothing. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (closed.compareAndSet(false, true)) {
                try {
                    closeConnections();
                } finally {
                    release();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void closeConnections() {
        Sql reader = readers.poll();
        while (reader != null) {
            reader.close();
            reader = readers.poll();
        }
        main.close();
        root.close();
    }

    private void release() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw Failures.of(folder, "closed", e);
            }
        }
    }
}
