package app.workplan.domain.supervision;

/** 督办单的状态. */
public enum NoticeState {
    /** 待签收. */
    ISSUED,
    /** 待回复: received. */
    RECEIVED,
    /** 已回复. */
    REPLIED,
    /** 已解除, by the office. */
    LIFTED,
    /** 已终结: the share was struck off, cancelled or handed to another department, or the plan closed. */
    CLOSED,
    /** 已升级: a higher one took its place. */
    REPLACED,
    /** 作废: it keeps its number. */
    WITHDRAWN;

    /** 在办: whether something is still expected. */
    public boolean isOpen() {
        return this == ISSUED || this == RECEIVED || this == REPLIED;
    }
}
