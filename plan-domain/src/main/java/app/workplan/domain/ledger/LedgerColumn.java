package app.workplan.domain.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 台账的列 that can be shown or hidden; number and title always stand. */
public enum LedgerColumn {
    /** 灯号. */
    LIGHT,
    /** 责任科室. */
    DEPARTMENTS,
    /** 完成时限. */
    DUE,
    /** 剩余／逾期. */
    LEFT,
    /** 时限来源. */
    ORIGIN,
    /** 进度. */
    PROGRESS,
    /** 最近填报. */
    REPORTED,
    /** 开始日. */
    START,
    /** 权重. */
    WEIGHT,
    /** 填报周期. */
    CYCLE,
    /** 完成标准. */
    STANDARD,
    /** 办结佐证. */
    EVIDENCE;

    private static final String NO_COLUMN = "none";
    private static final String BETWEEN = ".";

    /** What a reader sees who never chose. */
    public static final Set<LedgerColumn> USUAL =
            Set.copyOf(EnumSet.of(LIGHT, DEPARTMENTS, DUE, LEFT, ORIGIN, PROGRESS, REPORTED));

    /** The word in addresses and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that word. */
    public static Optional<LedgerColumn> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Words of the columns, in their own order; never empty, so that "no column" can be told from "not said". */
    public static String text(Set<LedgerColumn> columns) {
        return columns.isEmpty()
                ? NO_COLUMN
                : columns.stream().sorted().map(LedgerColumn::word).collect(Collectors.joining(BETWEEN));
    }

    /** The columns of such a text; words unknown to this release are passed over. */
    public static Set<LedgerColumn> read(String text) {
        Set<LedgerColumn> columns = EnumSet.noneOf(LedgerColumn.class);
        words(text).forEach(word -> of(word).ifPresent(columns::add));
        return columns;
    }

    /** Whether each word of the text is a column. */
    public static boolean isReadable(String text) {
        return words(text).stream().allMatch(word -> of(word).isPresent());
    }

    private static List<String> words(String text) {
        return text.equals(NO_COLUMN) ? List.of() : List.of(text.split("\\."));
    }
}
