package org.mahdar.record.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a text is known by: the SHA-256 of its UTF-8 bytes. A text with lone surrogates has no UTF-8 form; it is hashed as
 * UTF-16 behind a zero byte, which no other text begins with in that way.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record TextKey(String sha256) {

    /** The key of a text. */
    public static TextKey of(String text) {
        MessageDigest digest = sha();
        if (hasUtf8Form(text)) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        } else {
            digest.update("\0UTF-16BE\0".getBytes(StandardCharsets.US_ASCII));
            digest.update(utf16(text));
        }
        return new TextKey(HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether the text can be written as UTF-8 and read back the same: whether its surrogates stand in pairs. */
    public static boolean hasUtf8Form(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text's code units, two bytes each, whatever they are; Java's own encoder would replace lone surrogates. */
    public static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        ByteBuffer.wrap(bytes).asCharBuffer().put(text);
        return bytes;
    }

    /** The reverse of {@link #utf16}. */
    public static String ofUtf16(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** The name of the article in the record: the first 16 digits. */
    public String key() {
        return sha256.substring(0, 16);
    }

    /** The first eight bytes, for a fast look-up. */
    public long hash() {
        return hash(key());
    }

    /** The eight bytes that a key of 16 hexadecimal digits stands for. */
    public static long hash(String key) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(key)).getLong();
    }

    /** The first digits of the SHA-256 of some text, as a short stable name. */
    public static String shortName(String of, int digits) {
        return HexFormat.of()
                .formatHex(sha().digest(of.getBytes(StandardCharsets.UTF_8)))
                .substring(0, digits);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
