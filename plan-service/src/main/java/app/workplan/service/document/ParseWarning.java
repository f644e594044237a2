package app.workplan.service.document;

import java.util.List;

/**
 * 解析提示: something a person should look at; never an error.
 *
 * @param code what was found
 * @param args values for the message, in the order the message names them
 * @param message the sentence as printed by the parse command
 * @param start first character of the place
 * @param end end of the place, exclusive
 */
public record ParseWarning(Code code, List<String> args, String message, int start, int end) {

    public ParseWarning {
        args = List.copyOf(args);
    }

    /** The kinds of warnings. */
    public enum Code {
        /** 空文件. */
        EMPTY_TEXT,
        /** 没有编号. */
        NO_NUMBERING,
        /** 编号跳号. */
        NUMBERING_GAP,
        /** 编号重复或倒退. */
        NUMBERING_DUPLICATE,
        /** 编号缺字, such as 三 for 三是. */
        NUMBERING_INCOMPLETE,
        /** 集合称谓没有成员. */
        GROUP_WITHOUT_MEMBERS,
        /** 时间词无法解析. */
        UNREADABLE_TIME,
        /** 日期在计划期之外. */
        DATE_OUTSIDE_PERIOD,
        /** 标题由落款和年份推断. */
        TITLE_INFERRED,
        /** 计划期未知. */
        PERIOD_UNKNOWN
    }
}
