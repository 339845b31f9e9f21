package org.mahdar.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahdar.ingest.source.InputException;
import org.mahdar.ingest.text.Charsets;
import org.mahdar.ingest.text.Decoded;
import org.mahdar.ingest.text.TextDecoder;
import org.mahdar.ingest.text.Utf8;

/**
 * Which characters the bytes of a page mean. What is declared (by a byte order mark, the server, or the page, in this order)
 * holds unless the bytes disprove it: valid UTF-8 beyond ASCII is UTF-8 whatever is declared, and Arabic in windows-1256 is
 * known where UTF-8, a Latin charset, or nothing is declared. Every such correction is told.
 */
final class PageEncoding {

    private static final int META_BYTES = 8192;
    private static final Pattern CHARSET = Pattern.compile(
            "<meta[^>]{0,512}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    private PageEncoding() {}

    /**
     * The page's characters.
     *
     * @param server the charset that the server named, or null
     */
    static Decoded decode(byte[] bytes, String server) throws InputException {
        Charsets.Mark mark = Charsets.Mark.of(bytes, bytes.length);
        if (mark != Charsets.Mark.NONE) {
            return replacing(bytes, mark.bytes(), mark.charset(), null);
        }
        Charset byServer = supported(server);
        if (byServer != null && byServer.name().startsWith("UTF-16")) {
            return replacing(bytes, 0, byServer, null);
        }
        String binary = Charsets.binaryKind(bytes, bytes.length);
        if (binary != null) {
            throw TextDecoder.binary(binary);
        }
        Charset declared = byServer != null ? byServer : supported(meta(bytes));
        int invalid = Utf8.firstInvalid(bytes, 0, bytes.length);
        if (invalid < 0) {
            boolean wrong = declared != null && !declared.equals(StandardCharsets.UTF_8) && !ascii(bytes);
            String notice = wrong ? "declared as " + declared + " but valid UTF-8, read as UTF-8" : null;
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), notice);
        }
        boolean arabicDeclared = declared != null && !declared.equals(StandardCharsets.UTF_8) && !latin(declared);
        if (!arabicDeclared && Charsets.looksLikeWindows1256(bytes, 0, bytes.length)) {
            String was = declared == null ? "declares no charset" : "declared as " + declared;
            return new Decoded(new String(bytes, Charsets.WINDOWS_1256), was + ", read as windows-1256");
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return replacing(bytes, 0, declared, null);
        }
        return replacing(
                bytes,
                0,
                StandardCharsets.UTF_8,
                "not valid UTF-8 from byte " + invalid + " on; what is not was replaced by U+FFFD");
    }

    private static Decoded replacing(byte[] bytes, int from, Charset charset, String notice) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), notice);
    }

    private static String meta(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The charset of that name, or null when there is none; a page in UTF-16 cannot name it in ASCII. */
    private static Charset supported(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Charset.isSupported(name.strip()) ? Charset.forName(name.strip()) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    private static boolean latin(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.equals("us-ascii")
                || name.equals("iso-8859-1")
                || name.equals("iso-8859-15")
                || name.equals("windows-1252");
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
