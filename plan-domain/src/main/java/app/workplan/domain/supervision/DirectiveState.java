package app.workplan.domain.supervision;

/** 批示的状态. */
public enum DirectiveState {
    /** 办理中: the departments named owe an answer, or their answers wait for whoever gave it. */
    OPEN,
    /** 已办结, by whoever gave it or by the office. */
    CLOSED,
    /** 已撤回, before any department had answered. */
    WITHDRAWN
}
