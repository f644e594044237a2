package app.workplan.domain.attachment;

import app.workplan.domain.shared.Characters;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 文件名, as people read it: never a path, never believed to tell what is in the file. */
public final class FileName {

    /** Longest name that is kept, in characters; a longer one keeps its end. */
    public static final int MAX = 120;

    private static final int MOST_SHOWN = 40;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control characters, what turns the direction of reading, and what file systems refuse. */
    private static final Pattern ILL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}:*?\"<>|]");

    private static final Pattern POINTS_BEFORE = Pattern.compile("^[.\\s]+");

    private FileName() {}

    /**
     * The name to keep: the last part of what was sent, without what a screen or a file system could not show, ending in what
     * the file is. A name that ends otherwise keeps its own end before it: {@code photo.docx} of a picture becomes
     * {@code photo.docx.jpg}.
     *
     * @param sent as the browser sent it, null where it sent none
     */
    public static String of(@Nullable String sent, FileKind kind) {
        String shown = clean(sent);
        String end = kind.extensions().stream()
                .map(one -> "." + one)
                .filter(one -> shown.length() > one.length()
                        && shown.toLowerCase(Locale.ROOT).endsWith(one))
                .findFirst()
                .orElse(null);
        String stem = end == null ? shown : shown.substring(0, shown.length() - end.length());
        String kept = end == null ? "." + kind.extensions().get(0) : shown.substring(stem.length());
        String cut = Characters.cut(stem, MAX - kept.length()).strip();
        return (cut.isEmpty() ? "file" : cut) + kept;
    }

    /**
     * A name of our own making: every character a screen or a file system could not show is a blank.
     *
     * @param words without the ending
     * @param extension without its point
     */
    public static String made(String words, String extension) {
        String clean = ILL.matcher(words)
                .replaceAll(" ")
                .replaceAll("[/\\\\\\s]+", " ")
                .strip();
        return Characters.cut(clean, MAX - extension.length() - 1).strip() + "." + extension;
    }

    /** The name as a sentence prints it. */
    public static String shown(@Nullable String sent) {
        String name = clean(sent);
        return Characters.count(name) <= MOST_SHOWN ? name : Characters.cut(name, MOST_SHOWN) + "…";
    }

    private static String clean(@Nullable String sent) {
        String last = PATH.matcher(sent == null ? "" : sent).replaceFirst("");
        return POINTS_BEFORE
                .matcher(ILL.matcher(last).replaceAll("").strip())
                .replaceFirst("")
                .strip();
    }
}
