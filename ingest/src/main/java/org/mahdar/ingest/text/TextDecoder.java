package org.mahdar.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mahdar.ingest.source.InputException;

/** Decodes a text file: UTF-8, UTF-16 with a byte order mark, or windows-1256; anything else is refused to the byte. */
public final class TextDecoder {

    private TextDecoder() {}

    /** The text of a whole file; an {@link InputException} names the byte at which it stops being text. */
    public static Decoded decode(byte[] bytes) throws InputException {
        Charsets.Mark mark = Charsets.Mark.of(bytes, bytes.length);
        if (mark == Charsets.Mark.UTF_16LE || mark == Charsets.Mark.UTF_16BE) {
            return new Decoded(strictly(bytes, mark), null);
        }
        String binary = Charsets.binaryKind(bytes, bytes.length);
        if (binary != null) {
            throw binary(binary);
        }
        int invalid = Utf8.firstInvalid(bytes, mark.bytes(), bytes.length);
        if (invalid < 0) {
            String text = new String(bytes, mark.bytes(), bytes.length - mark.bytes(), StandardCharsets.UTF_8);
            int zero = text.indexOf('\0');
            if (zero >= 0) {
                throw binary("zero bytes");
            }
            return new Decoded(text, null);
        }
        if (mark == Charsets.Mark.NONE && Charsets.looksLikeWindows1256(bytes, 0, bytes.length)) {
            return new Decoded(new String(bytes, Charsets.WINDOWS_1256), "not UTF-8, read as windows-1256");
        }
        throw invalidUtf8(bytes[invalid], invalid);
    }

    /** The failure of a byte that is no UTF-8. */
    public static InputException invalidUtf8(byte value, long offset) {
        return new InputException(
                "not valid UTF-8: 0x"
                        + Integer.toHexString((value & 0xFF) | 0x100).substring(1),
                "convert it to UTF-8",
                offset);
    }

    /** The failure of what is no text at all. */
    public static InputException binary(String kind) {
        return new InputException(
                "not a text file: it holds " + kind,
                "give a .txt, .jsonl, .html, .warc or .warc.gz file, or a folder of those");
    }

    private static String strictly(byte[] bytes, Charsets.Mark mark) throws InputException {
        CharsetDecoder decoder = mark.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.bytes(), bytes.length - mark.bytes());
        CharBuffer out = CharBuffer.allocate(bytes.length / 2 + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new InputException(
                    "not valid " + mark.charset() + ", as its byte order mark says",
                    "convert it to UTF-8",
                    in.position());
        }
        return out.flip().toString();
    }
}
