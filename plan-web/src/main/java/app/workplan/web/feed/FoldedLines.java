package app.workplan.web.feed;

/**
 * 折行: lines of a calendar have at most 75 bytes (RFC 5545, 3.1); the library counts characters, of which a Chinese one has
 * three bytes. A character is never parted.
 */
final class FoldedLines {

    private static final int MOST_BYTES = 75;
    private static final String NEXT = "\r\n ";

    private FoldedLines() {}

    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
        int bytes = 0;
        for (int at = 0; at < unfolded.length(); ) {
            int character = unfolded.codePointAt(at);
            at += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                folded.appendCodePoint(character);
                bytes = 0;
                continue;
            }
            int more = bytesOf(character);
            if (bytes + more > MOST_BYTES) {
                folded.append(NEXT);
                bytes = 1;
            }
            folded.appendCodePoint(character);
            bytes += more;
        }
        return folded.toString();
    }

    /** In UTF-8. */
    private static int bytesOf(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
