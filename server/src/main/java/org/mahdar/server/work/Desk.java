package org.mahdar.server.work;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.mahdar.record.RecordException;
import org.mahdar.server.page.Wrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one piece of long work at a time is done, on a thread of its own. */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final long END_MILLISECONDS = 60_000;

    private final Labour labour;
    private Job job;
    private Thread thread;

    /** What a piece of work is. */
    public enum Kind {
        ADD,
        REREAD
    }

    /** How a piece of work stands. */
    public enum Standing {
        RUNNING,
        STOPPING,
        DONE,
        STOPPED,
        FAILED
    }

    /**
     * A piece of work.
     *
     * @param path what is added, or the empty string
     * @param problem why it failed, or null
     */
    public record Job(Kind kind, String path, Standing standing, Course.State state, String problem) {

        public boolean isUnderWay() {
            return standing == Standing.RUNNING || standing == Standing.STOPPING;
        }
    }

    private Course course = new Course();

    /** A desk for this labour; null where there is nobody to do it. */
    public Desk(Labour labour) {
        this.labour = labour;
    }

    /** Whether there is somebody to do the work. */
    public boolean isManned() {
        return labour != null;
    }

    /** The work under way, else the last one, else null. */
    public synchronized Job job() {
        return job == null ? null : with(job, job.standing, job.problem);
    }

    /** Begins to add what lies at that path. */
    public void add(Path path) {
        begin(new Job(Kind.ADD, path.toString(), Standing.RUNNING, null, null), to -> labour.add(path, to));
    }

    /** Begins to read anew what another version read. */
    public void reread() {
        begin(new Job(Kind.REREAD, "", Standing.RUNNING, null, null), labour::reread);
    }

    private synchronized void begin(Job fresh, Consumer<Course> work) {
        if (!isManned()) {
            throw Wrong.refused(409, "No work can be begun here; use the commands mahdar add and mahdar reread");
        }
        if (job != null && job.isUnderWay()) {
            throw Wrong.refused(409, "Other work is under way; wait for it or stop it first");
        }
        Course begun = new Course();
        course = begun;
        job = fresh;
        thread = new Thread(() -> run(work, begun), "mahdar-work");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Consumer<Course> work, Course begun) {
        Standing end = Standing.FAILED;
        String problem = null;
        try {
            work.accept(begun);
            end = begun.isStopped() ? Standing.STOPPED : Standing.DONE;
        } catch (RecordException e) {
            problem = e.getMessage();
        } catch (RuntimeException | Error e) {
            LOG.error("long work failed", e);
            problem = "Mahdar stumbled (" + e + "); its log says where. What was kept before stays kept.";
        } finally {
            end(end, problem);
        }
    }

    private synchronized void end(Standing standing, String problem) {
        job = with(job, standing, problem);
    }

    private Job with(Job one, Standing standing, String problem) {
        return new Job(one.kind, one.path, standing, course.state(), problem);
    }

    /** Asks the work under way to stop; what it has kept stays kept. */
    public synchronized void stop() {
        if (job != null && job.isUnderWay()) {
            course.stop();
            job = with(job, Standing.STOPPING, null);
        }
    }

    /** Stops the work under way and waits until it has. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            stop();
            last = thread;
        }
        if (last != null) {
            try {
                last.join(END_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
