package app.workplan.service.document.parser;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the parser takes once it is warm, on documents of 30,000 and 60,000 characters in several styles. No test: it
 * prints processor time, which the figures in docs/importer.md are taken from.
 */
public final class ParserBenchmark {

    private static final int WARM_UP = 200;
    private static final int ROUNDS = 101;
    private static final String ITEM =
            "（%d）抓好安全。对46家企业开展检查，3月底前完成整改，整改率达到98%%以上，每月至少调度1次。一是抓矿山。查隐患。二是抓化工。严执法。（甲科牵头，乙科、丙中心配合）\n";
    private static final String ROW = "%d\t排查整治道路隐患\t新增护栏不少于35公里，每季度通报一次\t县交通局\t县公安局、各乡镇\t6月底前\n";

    private ParserBenchmark() {}

    /** Prints one line for each style: median milliseconds at both lengths, and their ratio. */
    public static void main(String[] args) {
        print("brackets", "某市2025年工作要点\n一、重点任务\n", ITEM, false);
        print("table", "某市2025年任务分解表\n序号\t重点任务\t具体措施\t责任单位\t配合单位\t完成时限\n", ROW, false);
        print("wrapped", "某市2025年工作要点\n一、重点任务\n", ITEM, true);
    }

    private static void print(String style, String head, String unit, boolean wrapped) {
        double half = median(text(head, unit, wrapped, 30_000));
        double whole = median(text(head, unit, wrapped, 60_000));
        System.out.printf(
                Locale.ROOT,
                "%-10s 30,000: %6.2f ms   60,000: %6.2f ms   ratio %.2f%n",
                style,
                half,
                whole,
                whole / half);
    }

    private static double median(String text) {
        long[] nanos = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            DocumentParser.parse(text, ParseOptions.none());
            nanos[Math.max(i, 0)] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    private static String text(String head, String unit, boolean wrapped, int length) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 1; text.length() < length; i++) {
            String one = String.format(Locale.ROOT, unit, i);
            text.append(wrapped ? "\u3000\u3000" + one.replaceAll("(.{34})", "$1\n") : one);
        }
        return text.substring(0, length);
    }
}
