package org.mahdar.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mahdar.ingest.text.Charsets;

/** What an input is, by the ending of its name, or by how it begins where the name tells nothing. */
enum InputKind {
    TEXT(".txt"),
    JSONL(".jsonl", ".ndjson"),
    PAGE(".html", ".htm", ".xhtml"),
    WARC(".warc", ".warc.gz"),
    GZIP(".gz");

    private final List<String> endings;

    InputKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** The kind that the name's ending tells; WARC before gzip, since a packed WARC is read record by record. */
    static Optional<InputKind> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** Whether a file of that name in a folder may hold articles. */
    static boolean mayHoldArticles(String name) {
        Optional<InputKind> kind = of(name);
        if (kind.isPresent() && kind.get() == GZIP) {
            Optional<InputKind> inner = of(withoutEnding(name));
            return inner.isPresent() && inner.get() != GZIP;
        }
        return kind.isPresent();
    }

    /** The name without the endings that tell its kind. */
    static String stem(String name) {
        String stem = name;
        Optional<InputKind> kind = of(stem);
        while (kind.isPresent()) {
            stem = withoutEnding(stem);
            kind = of(stem);
        }
        return stem.isEmpty() ? name : stem;
    }

    /** The name without its last ending. */
    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The kind that the first bytes tell. */
    static InputKind sniff(byte[] head) {
        if (begins(head, "\u001F\u008B")) {
            return GZIP;
        }
        if (begins(head, "WARC/")) {
            return WARC;
        }
        int at = Charsets.Mark.of(head, head.length).bytes();
        while (at < head.length && (head[at] == ' ' || head[at] == '\t' || head[at] == '\r' || head[at] == '\n')) {
            at++;
        }
        if (at < head.length && head[at] == '{') {
            return JSONL;
        }
        return at < head.length && head[at] == '<' ? PAGE : TEXT;
    }

    private static boolean begins(byte[] head, String magic) {
        if (head.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((head[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
