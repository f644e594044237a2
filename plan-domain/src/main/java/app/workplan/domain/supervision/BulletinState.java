package app.workplan.domain.supervision;

/** 通报的状态. */
public enum BulletinState {
    /** 草稿: the words may be changed, the figures are reckoned anew each time it is read. */
    DRAFT,
    /** 已印发: nothing of it changes any more. */
    ISSUED
}
