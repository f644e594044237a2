package app.workplan.service.document.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 版面还原: lines of pages put together to paragraphs again. A paragraph ends where its line ends early, where the next is
 * indented, of another size or further down than usual. Page numbers and what is printed on most pages fall away.
 */
final class PageText {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―·_\\s]{0,5}(?:第\\s?)?[0-9０-９]{1,4}\\s?页?(?:\\s?[/／共]\\s?[0-9]{1,4}\\s?页?|\\s?页?\\s?共\\s?[0-9]{1,4}\\s?页)?[-—–―·_\\s]{0,5}");
    private static final Pattern DECORATED = Pattern.compile("[-—–―页]");

    /** A line that ends so many characters before the margin is the last of its paragraph. */
    private static final double SHORT = 3;
    /** A line that begins so many characters inside the margin is the first of its paragraph. */
    private static final double INDENT = 1.2;

    private static final double FURTHER_DOWN = 1.4;
    private static final double OTHER_SIZE = 0.12;
    /** Base lines of two lines of one title are at most so many characters apart. */
    private static final double CLOSE = 2.2;
    /** Fewer lines do not show where the margins are. */
    private static final int ENOUGH_LINES = 8;

    private final List<List<PageLine>> pages = new ArrayList<>();
    private int characters;

    /** Where the lines of a page begin and end, how far apart and how large they are. */
    private record Layout(double left, double right, double pitch, double size) {

        static Layout of(List<PageLine> lines) {
            List<Double> pitches = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                double pitch = lines.get(i).top() - lines.get(i - 1).top();
                if (pitch > 0) {
                    pitches.add(pitch);
                }
            }
            return new Layout(
                    at(lines.stream().map(PageLine::left).toList(), 0.05),
                    at(lines.stream().map(PageLine::right).toList(), 0.95),
                    at(pitches, 0.25),
                    at(lines.stream().map(PageLine::size).toList(), 0.5));
        }

        private static double at(List<Double> values, double share) {
            return values.isEmpty()
                    ? 0
                    : values.stream().sorted().toList().get((int) Math.floor(share * (values.size() - 1)));
        }
    }

    void page(List<PageLine> lines) {
        pages.add(new ArrayList<>(lines));
        characters +=
                lines.stream().mapToInt(line -> line.text().strip().length()).sum();
    }

    /** Whether hardly anything is printed as text. */
    boolean isEmpty(int perPage) {
        return characters <= (long) perPage * pages.size();
    }

    void write(Reading into) {
        dropRunningLines(into);
        Layout whole = Layout.of(pages.stream().flatMap(List::stream).toList());
        StringBuilder paragraph = new StringBuilder();
        PageLine last = null;
        for (List<PageLine> page : pages) {
            Layout layout = page.size() < ENOUGH_LINES ? whole : Layout.of(page);
            boolean first = true;
            for (PageLine line : page) {
                if (last != null && begins(line, last, layout, first)) {
                    into.line(paragraph);
                    paragraph.setLength(0);
                }
                String words = line.text().strip();
                if (!paragraph.isEmpty()) {
                    paragraph.append(PagePieces.glue(paragraph, words, true));
                }
                paragraph.append(words);
                last = line;
                first = false;
            }
        }
        into.line(paragraph);
    }

    private static boolean begins(PageLine line, PageLine last, Layout layout, boolean newPage) {
        double em = Math.max(line.size(), 1);
        if (!newPage && goesOn(line, last, layout)) {
            return false;
        }
        return line.isRowOfTable()
                || last.isRowOfTable()
                || last.right() < layout.right() - SHORT * em
                || line.left() > layout.left() + INDENT * em
                || Math.abs(line.size() - last.size()) > OTHER_SIZE * em
                || !newPage && layout.pitch() > 0 && line.top() - last.top() > FURTHER_DOWN * layout.pitch();
    }

    /** 标题分两行: both in the middle, of one size that is larger than the body's, and close to each other. */
    private static boolean goesOn(PageLine line, PageLine last, Layout layout) {
        double em = line.size();
        return em > (1 + OTHER_SIZE) * layout.size()
                && Math.abs(em - last.size()) < 0.5 * OTHER_SIZE * em
                && line.top() - last.top() < CLOSE * em
                && Math.abs(line.left() + line.right() - last.left() - last.right()) < em
                && Math.abs(line.left() + line.right() - layout.left() - layout.right()) < 2 * em
                && Math.min(line.left(), last.left()) > layout.left() + INDENT * em / 2
                && !line.isRowOfTable()
                && !last.isRowOfTable();
    }

    private void dropRunningLines(Reading into) {
        drop(into, true);
        drop(into, false);
        // a running head may stand above a line of its own
        drop(into, true);
    }

    private void drop(Reading into, boolean top) {
        Map<String, Integer> seen = new HashMap<>();
        int numbered = 0;
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isEmpty()) {
                PageLine line = edge(pages.get(i), top);
                keys(line, i + 1).forEach(key -> seen.merge(key, 1, Integer::sum));
                numbered += isNumber(line) ? 1 : 0;
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            List<PageLine> page = pages.get(i);
            if (page.size() < 2) {
                continue;
            }
            PageLine line = edge(page, top);
            boolean number = isNumber(line)
                    && (isMost(numbered) || DECORATED.matcher(line.text()).find());
            if (number || keys(line, i + 1).stream().anyMatch(key -> isMost(seen.getOrDefault(key, 0)))) {
                into.leaveOut(number ? LeftOut.PAGE_NUMBERS : LeftOut.HEADERS);
                page.remove(line);
            }
        }
    }

    private boolean isMost(int count) {
        return count >= 2 && count * 2 >= pages.size();
    }

    private static boolean isNumber(PageLine line) {
        return PAGE_NUMBER.matcher(line.text().strip()).matches();
    }

    private static PageLine edge(List<PageLine> page, boolean top) {
        return page.get(top ? 0 : page.size() - 1);
    }

    /** Lines with a key in common differ in the number of their page at most; all other numbers are content. */
    private static Set<String> keys(PageLine line, int page) {
        Set<String> keys = new HashSet<>(Set.of(line.text()));
        Matcher number = Pattern.compile("(?<![0-9])" + page + "(?![0-9])").matcher(line.text());
        while (number.find()) {
            keys.add(
                    line.text().substring(0, number.start()) + "#" + line.text().substring(number.end()));
        }
        return keys;
    }
}
