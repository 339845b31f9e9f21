package org.mahdar.record;

/**
 * Why a record could not be opened, read or written. The message names the folder, says what happened and what to do; the
 * kind is for programs.
 */
public final class RecordException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What went wrong, as a program needs to know it. */
    public enum Kind {
        /** Another process, or another part of this one, holds the record. */
        IN_USE,
        /** The record's files are not what Mahdar wrote. */
        DAMAGED,
        /** A newer Mahdar wrote the record. */
        NEWER_FORMAT,
        /** The folder holds no record, or holds other things. */
        NOT_A_RECORD,
        /** The folder or its files may not be written. */
        NOT_WRITABLE,
        /** The disk or the quota is full. */
        NO_SPACE,
        /** The record was opened for reading only. */
        READ_ONLY,
        /** The record was closed before. */
        CLOSED,
        /** What was asked for is not in the record, or the question makes no sense. */
        BAD_REQUEST,
        /** Any other failure of the file system or the store. */
        IO
    }

    private final Kind kind;

    public RecordException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public RecordException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
