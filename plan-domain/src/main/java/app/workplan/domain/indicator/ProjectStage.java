package app.workplan.domain.indicator;

/** 项目阶段, in the order a project goes through them. */
public enum ProjectStage {
    /** 前期. */
    PREPARATION,
    /** 开工. */
    STARTED,
    /** 在建. */
    BUILDING,
    /** 完工. */
    COMPLETED,
    /** 验收. */
    ACCEPTED,
    /** 投用. */
    IN_USE,
    /** 停工: for a time out of the order. */
    STOPPED;

    /** 建成: accepted or in use. */
    public boolean isFinished() {
        return this == ACCEPTED || this == IN_USE;
    }
}
