package app.workplan.service.document.parser;

import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParseWarning.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 提示 collected while a document is read. */
final class Warnings {

    private final List<ParseWarning> found = new ArrayList<>();

    void add(Code code, int start, int end, String... args) {
        found.add(new ParseWarning(code, List.of(args), message(code, args.length > 0 ? args[0] : ""), start, end));
    }

    List<ParseWarning> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ParseWarning::start))
                .toList();
    }

    private static String message(Code code, String arg) {
        return switch (code) {
            case EMPTY_TEXT -> "文件没有文字";
            case NO_NUMBERING -> "没有找到编号,无法分出条目";
            case NUMBERING_GAP -> "编号不连续:" + arg;
            case NUMBERING_DUPLICATE -> "编号重复或倒退:" + arg;
            case NUMBERING_INCOMPLETE -> "编号缺字:" + arg;
            case GROUP_WITHOUT_MEMBERS -> "集合称谓没有成员:" + arg;
            case UNREADABLE_TIME -> "时间词无法解析:" + arg;
            case DATE_OUTSIDE_PERIOD -> "日期不在计划期内:" + arg;
            case TITLE_INFERRED -> "文中没有标题,由落款和年份推断:" + arg;
            case PERIOD_UNKNOWN -> "计划期未知";
        };
    }
}
