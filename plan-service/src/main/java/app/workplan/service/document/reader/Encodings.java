package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 文本编码. A mark at the beginning decides. Without one every encoding that fits without a single fault is tried, and the
 * one that gives Chinese or plain letters wins, if none of the others comes near it. What cannot be told for sure is refused:
 * a text must never be read into other characters than were written.
 */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final List<Charset> WITHOUT_MARK =
            List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** Characters looked at; more would not change the answer. */
    private static final int SAMPLE = 20_000;

    private static final double LEAST = 0.8;
    private static final double LEAD = 0.25;
    /** In GB 2312 the common characters come first, in the order of their sound. */
    private static final int FIRST_COMMON = 0xB0;

    private static final int LAST_COMMON = 0xD7;
    private static final int FIRST_MARK = 0xA1;
    private static final int LAST_MARK = 0xA3;

    private Encodings() {}

    private record Guess(Charset charset, String text, double likely) {}

    /** @throws RuleViolation when the encoding cannot be told for sure */
    static String decode(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            String text = strictly(bytes, marked);
            if (text == null) {
                throw unknown();
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && isSurelyUtf8(utf8) && !(isAscii(utf8) && couldBeWide(bytes))) {
            return utf8;
        }
        return guess(bytes);
    }

    /** Decodes as stated; null where a single character does not fit. */
    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException ill) {
            return null;
        }
    }

    private static String guess(byte[] bytes) {
        List<Guess> guesses = WITHOUT_MARK.stream()
                .map(charset -> {
                    String text = strictly(bytes, charset);
                    return text == null ? null : new Guess(charset, text, likely(text));
                })
                .filter(guess -> guess != null)
                .sorted(Comparator.comparingDouble(Guess::likely).reversed())
                .toList();
        if (guesses.isEmpty() || guesses.get(0).likely() < LEAST) {
            throw unknown();
        }
        if (guesses.size() > 1 && guesses.get(0).likely() - guesses.get(1).likely() < LEAD) {
            throw unknown();
        }
        return guesses.get(0).text();
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? GB18030 : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.equals(
                        Arrays.copyOf(bytes, mark.length),
                        ByteBuffer.allocate(mark.length).put(bytes(mark)).array());
    }

    private static byte[] bytes(int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return bytes;
    }

    /** Plain ASCII, or characters of three bytes: their pattern does not come about by chance twice. */
    private static boolean isSurelyUtf8(String text) {
        if (text.indexOf('\0') >= 0) {
            return false;
        }
        long wide = text.chars().filter(c -> c >= 0x800).count();
        long narrow = text.chars().filter(c -> c >= 0x80 && c < 0x800).count();
        return wide + narrow == 0 || wide >= 2 && wide > narrow;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Two letters may be one Chinese character: the two bytes are the same. */
    private static boolean couldBeWide(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(charset -> strictly(bytes, charset))
                .anyMatch(text -> text != null && likely(text) >= LEAST);
    }

    /** Share of the characters that a Chinese text has: common characters, marks, letters and digits. */
    private static double likely(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        double sum = 0;
        for (int i = 0; i < sample.length(); i++) {
            sum += likely(sample.charAt(i));
        }
        return sample.isEmpty() ? 0 : sum / sample.length();
    }

    private static double likely(char c) {
        if (c < 0x80) {
            return c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t' ? 1 : -1;
        }
        if (c >= 0xE000 && c < 0xF900 || c >= 0xFFF0 || c < 0xA0) {
            return -1;
        }
        byte[] row = String.valueOf(c).getBytes(GB2312);
        int first = row.length == 2 ? row[0] & 0xFF : 0;
        boolean common = first >= FIRST_COMMON && first <= LAST_COMMON || first >= FIRST_MARK && first <= LAST_MARK;
        return common ? 1 : first > LAST_COMMON ? 0.4 : 0;
    }

    private static RuleViolation unknown() {
        return new RuleViolation("reader.unknownEncoding");
    }
}
