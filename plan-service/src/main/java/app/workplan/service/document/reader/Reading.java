package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** 一次读取: collects the lines of one file and keeps its limits of time and length. */
final class Reading {

    /** Longest text, in characters; a work plan has some ten thousand. */
    static final int MAX_CHARACTERS = 5_000_000;

    /** Most processor time for one file: on a busy machine a good file may take longer, a bad one must not. */
    static final Duration MAX_TIME = Duration.ofSeconds(5);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    /** Asking the clock takes longer than most of what is timed. */
    private static final int ASK_EVERY = 50;

    private static final int FIRST_DIRECTION_MARK = 0x202A;
    private static final int LAST_DIRECTION_MARK = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private final StringBuilder text = new StringBuilder();
    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
    private long admitted;
    private final long end = CLOCK.getCurrentThreadCpuTime() + MAX_TIME.toNanos();
    private int asked;

    /** Adds a paragraph; of one with soft breaks each part is a line. Blank ones are dropped. */
    void line(CharSequence line) {
        requireTime();
        if (line.toString().isBlank()) {
            return;
        }
        append(line);
        text.append('\n');
    }

    /** Asks before text is kept on its way to a line. */
    void admit(int characters) {
        admitted += characters;
        if (admitted > MAX_CHARACTERS) {
            throw tooLong();
        }
        requireTime();
    }

    /** Adds text with its own line ends. */
    void append(CharSequence piece) {
        if (text.length() + piece.length() > MAX_CHARACTERS) {
            throw tooLong();
        }
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (isDirectionMark(c)) {
                leftOut.add(LeftOut.DIRECTION_MARKS);
            } else {
                text.append(c);
            }
        }
    }

    void leaveOut(LeftOut what) {
        leftOut.add(what);
    }

    /** @throws RuleViolation when the file takes too long, or nobody waits for it any more */
    void requireTime() {
        boolean late = ++asked % ASK_EVERY == 0 && CLOCK.getCurrentThreadCpuTime() > end;
        if (late || Thread.currentThread().isInterrupted()) {
            throw new RuleViolation("reader.tooSlow", MAX_TIME.toSeconds());
        }
    }

    private static RuleViolation tooLong() {
        return new RuleViolation("reader.tooLong", MAX_CHARACTERS);
    }

    ReadDocument done(FileFormat format) {
        return new ReadDocument(format, text.toString(), Set.copyOf(leftOut));
    }

    /** Marks that turn the direction of what follows: they make a title read otherwise than it is written. */
    private static boolean isDirectionMark(char c) {
        return c >= FIRST_DIRECTION_MARK && c <= LAST_DIRECTION_MARK || c >= FIRST_ISOLATE && c <= LAST_ISOLATE;
    }
}
