package app.workplan.domain.supervision;

/** 督办级别, the lowest first. */
public enum NoticeColour {
    /** 蓝色提醒: the date is near. */
    BLUE,
    /** 黄色督办: behind, or returned twice. */
    YELLOW,
    /** 红色督办: overdue. */
    RED;

    /** Whether a letter of this colour replaces an open one of the other. */
    public boolean isHigherThan(NoticeColour other) {
        return compareTo(other) > 0;
    }
}
