package org.mahdar.server.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.locks.ReentrantLock;
import org.mahdar.server.page.Wrong;

/** Judges passwords one at a time, and slowly after a wrong one, so that nobody can try many. */
final class Passwords {

    private final byte[] expected;
    private final long delayMilliseconds;
    private final ReentrantLock turn = new ReentrantLock();

    Passwords(String password, long delayMilliseconds) {
        this.expected = digest(password);
        this.delayMilliseconds = delayMilliseconds;
    }

    /** Whether this is the password; refuses to judge while another is judged. */
    boolean fits(String given) {
        if (!turn.tryLock()) {
            throw Wrong.forbidden(429, "wait", "Another password is being judged; try again in a moment");
        }
        try {
            boolean fits = given != null && MessageDigest.isEqual(expected, digest(given));
            if (!fits) {
                Thread.sleep(delayMilliseconds);
            }
            return fits;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            turn.unlock();
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
