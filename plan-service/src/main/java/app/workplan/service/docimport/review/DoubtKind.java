package app.workplan.service.docimport.review;

import app.workplan.service.document.ParseWarning;
import org.jspecify.annotations.Nullable;

/** 疑点的种类: why somebody should look at a finding, how sure the reading is all the same, and whether it is asked. */
public enum DoubtKind {
    /** 单位没有这个科室. */
    NEW_DEPARTMENT(Level.LOW, true),
    /** 集合称谓没有成员. */
    EMPTY_GROUP(Level.LOW, true),
    /** 同章别的条目有科室, 这一条没有. */
    NO_DEPARTMENTS(Level.LOW, true),
    /** 编号跳号. */
    NUMBERING_GAP(Level.MEDIUM, true),
    /** 编号重复或倒退. */
    NUMBERING_DUPLICATE(Level.MEDIUM, true),
    /** 编号缺字. */
    NUMBERING_INCOMPLETE(Level.MEDIUM, true),
    /** 时间词定不到日期. */
    UNREADABLE_TIME(Level.MEDIUM, true),
    /** 日期在计划期外. */
    DATE_OUTSIDE_PERIOD(Level.MEDIUM, true),
    /** 标题太长. */
    LONG_TITLE(Level.MEDIUM, true),
    /** 一条多事. */
    SEVERAL_DEMANDS(Level.MEDIUM, true),
    /** 别的提示. */
    OTHER(Level.MEDIUM, true),
    /** 科室承上: never asked, only a reason. */
    INHERITED(Level.MEDIUM, false);

    private final Level level;
    private final boolean asked;

    DoubtKind(Level level, boolean asked) {
        this.level = level;
        this.asked = asked;
    }

    /** 把握: how far a finding can be trusted unseen. */
    public enum Level {
        /** 低: likely wrong, or nobody can do the work. */
        LOW,
        /** 中: right more often than not. */
        MEDIUM,
        /** 高: nothing speaks against it. */
        HIGH
    }

    /** How sure the reading is where this holds. */
    public Level level() {
        return level;
    }

    /** Whether it is a question to the office, or only a reason for less confidence. */
    public boolean isAsked() {
        return asked;
    }

    /** The doubt a warning of the parser raises; null where another rule asks, or the form for making the plan does. */
    static @Nullable DoubtKind of(ParseWarning.Code code) {
        return switch (code) {
            case NUMBERING_GAP -> NUMBERING_GAP;
            case NUMBERING_DUPLICATE -> NUMBERING_DUPLICATE;
            case NUMBERING_INCOMPLETE -> NUMBERING_INCOMPLETE;
            case UNREADABLE_TIME -> UNREADABLE_TIME;
            case DATE_OUTSIDE_PERIOD -> DATE_OUTSIDE_PERIOD;
            case EMPTY_TEXT, NO_NUMBERING, GROUP_WITHOUT_MEMBERS, TITLE_INFERRED, PERIOD_UNKNOWN -> null;
            default -> OTHER;
        };
    }
}
