package app.workplan.domain.supervision;

/** 会议的状态. */
public enum MeetingState {
    /** 未结束: its lists are reckoned anew each time, decisions may be typed. */
    OPEN,
    /** 已结束: its lists are frozen. */
    CLOSED
}
