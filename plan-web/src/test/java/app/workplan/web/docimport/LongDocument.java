package app.workplan.web.docimport;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan of any size in eight chapters; each item has two departments, a date before the deadline, a rhythm and a target. */
final class LongDocument {

    private static final String NUMERALS = "一二三四五六七八";

    private LongDocument() {}

    /** @param items at the first level */
    static String of(int items) {
        int each = Math.max(1, (items + NUMERALS.length() - 1) / NUMERALS.length());
        return "某市应急管理局2026年工作要点\n"
                + IntStream.range(0, items)
                        .mapToObj(i ->
                                (i % each == 0 ? NUMERALS.charAt(i / each) + "、第" + (i / each + 1) + "项重点工作\n" : "")
                                        + (i % each + 1) + ".抓好第" + (i + 1)
                                        + "件事。4月底前完成排查，10月底前完成整改。每季度至少开展2次督查，培训不少于"
                                        + (100 + i) + "人。（A1牵头，A2配合）")
                        .collect(Collectors.joining("\n"));
    }
}
