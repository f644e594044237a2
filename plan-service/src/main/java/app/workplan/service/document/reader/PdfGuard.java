package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at the packed streams of a PDF before a library unpacks them, which it does without a limit. Pictures may be as
 * large as they like: they are never unpacked.
 */
final class PdfGuard {

    private static final long LARGEST_STREAM = 32L * 1024 * 1024;
    private static final long ALL_STREAMS = 192L * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** How far before its stream a dictionary is looked at. */
    private static final int DICTIONARY = 4_000;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern STRUCTURE = Pattern.compile("/(?:ObjStm|XRef)\\b");
    /** Packings that grow like deflate and are found in no file of today. */
    private static final Pattern OLD_PACKING = Pattern.compile("/(?:LZWDecode|LZW)\\b");

    private PdfGuard() {}

    /**
     * Asks before anything is unpacked.
     *
     * @return whether there are pictures in it
     * @throws RuleViolation when a part, or all together, unpack to more than a document can have
     */
    static boolean requireBounded(byte[] file, Reading reading) {
        boolean pictures = false;
        long all = 0;
        int from = 0;
        for (int at = next(file, 0); at >= 0; at = next(file, at)) {
            reading.requireTime();
            String dictionary = dictionary(file, from, at);
            from = at;
            boolean structure = STRUCTURE.matcher(dictionary).find();
            if (PICTURE.matcher(dictionary).find() && !structure) {
                pictures = true;
                continue;
            }
            if (OLD_PACKING.matcher(dictionary).find()) {
                throw new RuleViolation("reader.otherFormat");
            }
            long unpacked = unpacked(file, at, reading);
            all += unpacked;
            if (unpacked > LARGEST_STREAM || all > ALL_STREAMS) {
                throw new RuleViolation(
                        "reader.unpacked", (unpacked > LARGEST_STREAM ? LARGEST_STREAM : ALL_STREAMS) >> 20);
            }
        }
        return pictures;
    }

    /** The same for the pictures, before one of them is drawn. */
    static void requirePicturesBounded(byte[] file, Reading reading) {
        for (int at = next(file, 0); at >= 0; at = next(file, at)) {
            reading.requireTime();
            if (unpacked(file, at, reading) > LARGEST_STREAM) {
                throw new RuleViolation("reader.unpacked", LARGEST_STREAM >> 20);
            }
        }
    }

    /** Takes the content out of pictures, so that nothing that calls itself one can be unpacked as something else. */
    static void emptyPictures(COSDocument document, Reading reading) throws IOException {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            reading.requireTime();
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                stream.removeItem(COSName.FILTER);
                stream.createOutputStream().close();
            }
        }
    }

    /** The place after the next word "stream" and its line end; -1 where there is none. */
    private static int next(byte[] file, int from) {
        for (int i = from; i + STREAM.length + 1 < file.length; i++) {
            if (file[i] == 's' && isStream(file, i) && !(i > 2 && file[i - 1] == 'd')) {
                int end = i + STREAM.length;
                return file[end] == '\r' && file[end + 1] == '\n' ? end + 2 : end + 1;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] file, int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static String dictionary(byte[] file, int from, int at) {
        int begin = Math.max(from, at - DICTIONARY);
        String words = new String(file, begin, at - begin, StandardCharsets.ISO_8859_1);
        String own = words.substring(Math.max(0, words.lastIndexOf(" obj")));
        return own.indexOf('#') < 0
                ? own
                : ESCAPED.matcher(own).replaceAll(m -> {
                    char c = (char) Integer.parseInt(m.group(1), 16);
                    return c == '$' || c == '\\' ? "?" : String.valueOf(c);
                });
    }

    /** How many bytes would come out, counted no further than the limit. As the library does, the header is not looked at. */
    private static long unpacked(byte[] file, int at, Reading reading) {
        Inflater inflater = new Inflater(true);
        long count = 0;
        try {
            int begin = Math.min(at + 2, file.length);
            inflater.setInput(file, begin, file.length - begin);
            byte[] buffer = new byte[64 * 1024];
            while (!inflater.finished() && count <= LARGEST_STREAM) {
                reading.requireTime();
                int some = inflater.inflate(buffer);
                if (some == 0) {
                    break;
                }
                count += some;
            }
            return count;
        } catch (DataFormatException endOfPacked) {
            return count;
        } finally {
            inflater.end();
        }
    }
}
