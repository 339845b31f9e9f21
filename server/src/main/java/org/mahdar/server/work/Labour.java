package org.mahdar.server.work;

import java.nio.file.Path;

/**
 * Long work on a record. What a piece of work has kept when it stops or fails stays kept, and the same work begun again goes on
 * from there.
 */
public interface Labour {

    /**
     * Reads what lies at a path of this machine, a file or a folder, and keeps it. Comes back when all is done, or soon after the
     * course was stopped.
     */
    void add(Path path, Course course);

    /** Reads anew whatever another coder or lexicon read. Comes back when all is done, or soon after the course was stopped. */
    void reread(Course course);
}
