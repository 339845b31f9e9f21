package org.mahdar.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What lets other machines in safely: everything that is said is encrypted, and whoever enters knows the password.
 *
 * @param password what is asked for at the door, at least {@link #LEAST_LETTERS} letters
 * @param certificate a file in the format PKCS #12 with the server's key and certificate
 * @param certificatePassword what opens that file
 */
public record Guard(String password, Path certificate, String certificatePassword) {

    /** Shorter passwords are guessed. */
    public static final int LEAST_LETTERS = 12;

    public Guard {
        Objects.requireNonNull(certificatePassword, "certificatePassword");
        if (password.length() < LEAST_LETTERS) {
            throw new IllegalArgumentException("the password has " + password.length()
                    + " letters; take one of at least " + LEAST_LETTERS + ", since others can try to guess it");
        }
        if (!Files.isReadable(certificate)) {
            throw new IllegalArgumentException("the certificate " + certificate
                    + " cannot be read; name a PKCS #12 file with the server's key and certificate");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Guard[certificate=" + certificate + "]";
    }
}
