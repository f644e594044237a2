package app.workplan.domain.task;

/** 灯号依据: the rule that fired, in the order in which they are asked. */
public enum LightRule {
    /** 已办结. */
    DONE(Light.DONE),
    /** 暂停. */
    SUSPENDED(Light.NOT_STARTED),
    /** 未到启动日. Argument: the start. */
    BEFORE_START(Light.NOT_STARTED),
    /** 待审核, handed in by its date. Argument: the day of hand-in. */
    WAITING(Light.ON_TRACK),
    /** 待审核, handed in after its date. Argument: the date. */
    HANDED_IN_LATE(Light.OVERDUE),
    /** 已过时限. Argument: the date. */
    PAST_DUE(Light.OVERDUE),
    /** 最近一次应办未办. Argument: the occurrence's due date. */
    OCCURRENCE_MISSED(Light.OVERDUE),
    /** 临近时限. Argument: the date. */
    NEAR_DUE(Light.AT_RISK),
    /** 进度滞后. Argument: points behind expected. */
    BEHIND(Light.AT_RISK),
    /** 欠报. Argument: the last day of the period. */
    REPORT_MISSING(Light.AT_RISK),
    /** 曾有应办未办. */
    EARLIER_MISSED(Light.AT_RISK),
    /** 正常推进. */
    ON_COURSE(Light.ON_TRACK);

    private final Light light;

    LightRule(Light light) {
        this.light = light;
    }

    public Light light() {
        return light;
    }
}
