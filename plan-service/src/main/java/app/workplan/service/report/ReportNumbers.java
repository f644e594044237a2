package app.workplan.service.report;

import app.workplan.service.paper.PaperWords;
import java.util.ArrayList;
import java.util.List;

/** 编号: 一、 （一） 1. in the order in which the parts are printed, so that moving or leaving out never leaves a gap. */
final class ReportNumbers {

    private static final int TEN = 10;

    private final PaperWords words;
    private int chapter;
    private int section;
    private int point;

    private ReportNumbers(PaperWords words) {
        this.words = words;
    }

    /** What a number depends on. */
    record Line(int level, boolean numbered, boolean leftOut) {}

    /** The number of each as printed; empty where it has none. A numbered paragraph that is alone under its heading has none. */
    static List<String> of(List<Line> lines, PaperWords words) {
        ReportNumbers numbers = new ReportNumbers(words);
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            printed.add(line.leftOut() ? "" : numbers.next(line, lines, i));
        }
        return printed;
    }

    private String next(Line line, List<Line> lines, int at) {
        if (line.level() == ReportDrafting.CHAPTER) {
            section = 0;
            point = 0;
            return words.of("workReport.doc.number.chapter", characters(++chapter));
        }
        if (line.level() == ReportDrafting.SECTION) {
            point = 0;
            return words.of("workReport.doc.number.section", characters(++section));
        }
        if (!line.numbered() || point == 0 && isAlone(lines, at)) {
            return "";
        }
        return words.of("workReport.doc.number.point", ++point);
    }

    private static boolean isAlone(List<Line> lines, int at) {
        for (int i = at + 1; i < lines.size() && lines.get(i).level() == 0; i++) {
            if (lines.get(i).numbered() && !lines.get(i).leftOut()) {
                return false;
            }
        }
        return true;
    }

    /** 一 to 九十九; larger ones in digits. */
    private String characters(int number) {
        String digits = words.of("workReport.doc.digits");
        if (number >= TEN * TEN) {
            return String.valueOf(number);
        }
        String tens = number < TEN
                ? ""
                : (number < 2 * TEN ? "" : digits.substring(number / TEN - 1, number / TEN)) + digits.charAt(TEN - 1);
        int unit = number % TEN;
        return tens + (unit == 0 ? "" : digits.substring(unit - 1, unit));
    }
}
