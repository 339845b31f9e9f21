package org.mahdar.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bundled data files, in the order of the manifest, and the hash over every byte of them. */
final class LexiconFiles {

    private static final String MANIFEST = "MANIFEST";

    private final Map<String, String> contents = new LinkedHashMap<>();
    private final String hash;

    LexiconFiles() {
        MessageDigest digest = sha256();
        byte[] manifest = read(MANIFEST);
        digest.update(manifest);
        for (String name : new String(manifest, StandardCharsets.UTF_8).split("\n")) {
            if (name.isBlank() || name.startsWith("#")) {
                continue;
            }
            byte[] bytes = read(name.strip());
            digest.update(bytes);
            contents.put(name.strip(), new String(bytes, StandardCharsets.UTF_8));
        }
        hash = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = LexiconFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, "the file is named in the manifest, but it is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new LexiconException(name, "the file cannot be read", e);
        }
    }

    /** The names of the files under a folder, in the manifest's order. */
    List<String> under(String folder) {
        List<String> names = new ArrayList<>();
        for (String name : contents.keySet()) {
            if (name.startsWith(folder + "/")) {
                names.add(name);
            }
        }
        return names;
    }

    String content(String name) {
        String content = contents.get(name);
        if (content == null) {
            throw new LexiconException(name, "the file is not named in the manifest");
        }
        return content;
    }

    Table table(String name) {
        return Table.parse(name, content(name));
    }

    /** The first 16 hexadecimal digits of the SHA-256 over the manifest and all files. */
    String hash() {
        return hash;
    }
}
