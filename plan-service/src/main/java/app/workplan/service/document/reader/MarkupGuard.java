package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Refuses what an XML reader would have to hold in memory as one piece: a comment, an instruction or the attributes of one
 * element longer than any real one.
 */
final class MarkupGuard extends FilterInputStream {

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final byte[] COMMENT = "!--".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA = "![CDATA[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] INSTRUCTION = "?".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INSTRUCTION_END = "?>".getBytes(StandardCharsets.US_ASCII);

    private final byte[] opening = new byte[CDATA.length];
    private byte[] end = {};
    private int opened = -1;
    private int matched;
    private int piece;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            look((byte) c);
        }
        return c;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            look(into[i]);
        }
        return read;
    }

    private void look(byte c) {
        if (++piece > LONGEST) {
            throw new RuleViolation("reader.damaged");
        }
        if (end.length > 0) {
            insideUntil(c);
        } else if (c == '<') {
            piece = 0;
            opened = 0;
        } else if (opened >= 0) {
            open(c);
        }
    }

    private void insideUntil(byte c) {
        // of "--->" the last two hyphens count
        matched = c == end[matched] ? matched + 1 : matched == 2 && c == end[1] ? matched : c == end[0] ? 1 : 0;
        if (matched == end.length) {
            end = new byte[0];
            piece = 0;
        }
    }

    private void open(byte c) {
        opening[opened++] = c;
        if (begins(COMMENT)) {
            inside(COMMENT_END);
        } else if (begins(CDATA)) {
            inside(CDATA_END);
        } else if (begins(INSTRUCTION)) {
            inside(INSTRUCTION_END);
        } else if (opened == opening.length || opening[0] != '!') {
            opened = -1;
        }
    }

    private void inside(byte[] until) {
        end = until;
        matched = 0;
        opened = -1;
    }

    private boolean begins(byte[] word) {
        if (opened != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (opening[i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
