package app.workplan.domain.supervision;

/** 督办原因: which condition of the ladder held. */
public enum NoticeCause {
    /** 临近时限. */
    NEAR_DUE(NoticeColour.BLUE),
    /** 进度滞后. */
    BEHIND(NoticeColour.YELLOW),
    /** 两次退回. */
    RETURNED_TWICE(NoticeColour.YELLOW),
    /** 已逾期. */
    OVERDUE(NoticeColour.RED);

    private final NoticeColour colour;

    NoticeCause(NoticeColour colour) {
        this.colour = colour;
    }

    /** The colour whose condition it is. */
    public NoticeColour colour() {
        return colour;
    }
}
