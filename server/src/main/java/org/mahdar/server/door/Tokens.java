package org.mahdar.server.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets of a running server: launch tokens, each good for one entry, and the sessions they opened. All of them are 256
 * bits from the system's generator, live in memory only and die with the process.
 */
final class Tokens {

    private static final int BYTES = 32;
    private static final int MOST_LAUNCH_TOKENS = 64;
    private static final int MOST_SESSIONS = 256;

    private final SecureRandom random = new SecureRandom();
    private final Deque<String> launches = new ArrayDeque<>();
    private final Map<String, String> csrfBySession = new LinkedHashMap<>();

    /** A new launch token; the oldest unused one goes when there are very many. */
    synchronized String newLaunch() {
        if (launches.size() == MOST_LAUNCH_TOKENS) {
            launches.removeFirst();
        }
        String token = secret();
        launches.addLast(token);
        return token;
    }

    /** Opens a session for a launch token that nobody has used yet. */
    synchronized Optional<String> enter(String token) {
        if (token == null || !launches.removeIf(launch -> same(launch, token))) {
            return Optional.empty();
        }
        if (csrfBySession.size() == MOST_SESSIONS) {
            csrfBySession.remove(csrfBySession.keySet().iterator().next());
        }
        String session = secret();
        csrfBySession.put(session, secret());
        return Optional.of(session);
    }

    /** What the forms of a session must carry; empty when there is no such session. */
    synchronized Optional<String> csrf(String session) {
        return session == null ? Optional.empty() : Optional.ofNullable(csrfBySession.get(session));
    }

    /** Compares without telling by the time it takes where two secrets differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** 256 bits that nobody can guess. */
    String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A value that allows the scripts of one answer. */
    String nonce() {
        return secret().substring(0, 22);
    }
}
