package org.mahdar.record.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;

/**
 * The lock on a record's folder: one writer at a time, in this process and in others. The file also says who holds it, for
 * the message to whoever comes second. The lock goes with the process, however it ends; the file stays.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";
    /** The lock lies beyond the note, so that the note can be read while the lock is held. */
    private static final long PLACE = 1 << 20;

    private static final int NOTE_BYTES = 1000;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder for writing, or says who has it. */
    static FolderLock take(Path folder, String holder) {
        Path file = folder.resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new RecordException(Kind.IN_USE, inUse(folder));
            }
            FolderLock taken = new FolderLock(channel, lock);
            taken.note(holder);
            return taken;
        } catch (IOException e) {
            throw Failures.of(folder, "opened for writing", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Says who holds the record and where to ask it, for example the address of a running server. */
    void note(String holder) throws IOException {
        String note = "process " + ProcessHandle.current().pid() + " (" + holder + ")";
        ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
        bytes.limit(Math.min(bytes.limit(), NOTE_BYTES));
        channel.truncate(0);
        channel.write(bytes, 0);
    }

    /** The sentence for whoever comes second. */
    static String inUse(Path folder) {
        return "The record in " + folder + " is in use by " + holder(folder)
                + ". One process at a time may write to it: end that one first, or ask it if it is a server.";
    }

    private static String holder(Path folder) {
        try {
            String note = Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8);
            return note.isBlank() ? "another process" : note.strip();
        } catch (IOException e) {
            // The note is a courtesy: without it the message is less exact, but still true.
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            channel.close();
        }
    }
}
