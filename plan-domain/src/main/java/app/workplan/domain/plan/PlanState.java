package app.workplan.domain.plan;

/** 计划状态: 草稿 → 已印发 → 已办结归档; no other way. */
public enum PlanState {
    /** 草稿: may still be edited freely. */
    DRAFT,
    /** 已印发: tracked; a change of content is an amendment with its basis. */
    ISSUED,
    /** 已结束: judged for ever on its closing day. */
    CLOSED
}
