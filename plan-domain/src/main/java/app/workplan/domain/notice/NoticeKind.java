package app.workplan.domain.notice;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** 通知种类: what a notice tells of. */
@Getter
@RequiredArgsConstructor
public enum NoticeKind {
    /** 申请办结, to the office. */
    HANDED_IN(NoticeTopic.REVIEW),
    /** 销号. */
    ACCEPTED(NoticeTopic.DECISION),
    /** 退回办结申请. */
    RETURNED(NoticeTopic.DECISION),
    /** 回头看. */
    REOPENED(NoticeTopic.DECISION),
    /** 退回填报. */
    ENTRY_RETURNED(NoticeTopic.DECISION),
    /** 分工. */
    ASSIGNED(NoticeTopic.TASK),
    /** 改任务. */
    CHANGED(NoticeTopic.TASK),
    /** 暂停. */
    SUSPENDED(NoticeTopic.TASK),
    /** 恢复. */
    RESUMED(NoticeTopic.TASK),
    /** 取消. */
    CANCELLED(NoticeTopic.TASK),
    /** 印发计划. */
    ISSUED(NoticeTopic.PLAN),
    /** 每日提醒: what is due, overdue and to be reported. */
    DIGEST(NoticeTopic.REMINDER),
    /** 升级提醒, to a leader. */
    ESCALATED(NoticeTopic.ESCALATION),
    /** 申请延期, to the office. */
    EXTENSION_ASKED(NoticeTopic.REVIEW),
    /** 同意延期. */
    EXTENSION_GRANTED(NoticeTopic.DECISION),
    /** 不同意延期. */
    EXTENSION_REFUSED(NoticeTopic.DECISION),
    /** 发起工作交接, to both parties, as the following ones. */
    HANDOVER_OPENED(NoticeTopic.TASK),
    /** 一方已确认. */
    HANDOVER_SIGNED(NoticeTopic.TASK),
    /** 交接完成. */
    HANDOVER_DONE(NoticeTopic.TASK),
    /** 取消工作交接. */
    HANDOVER_CANCELLED(NoticeTopic.TASK),
    /** 批示, to the departments named and the office. */
    DIRECTIVE_GIVEN(NoticeTopic.TASK),
    /** 回复批示, to whoever gave it and the office. */
    DIRECTIVE_REPLIED(NoticeTopic.REVIEW),
    /** 催办批示. */
    DIRECTIVE_FOLLOWED(NoticeTopic.TASK),
    /** 批示办结. */
    DIRECTIVE_CLOSED(NoticeTopic.DECISION),
    /** 撤回批示. */
    DIRECTIVE_WITHDRAWN(NoticeTopic.TASK),
    /** 印发通报. */
    BULLETIN_ISSUED(NoticeTopic.PLAN),
    /** 发督办单, to the department, as the following ones. */
    LETTER_ISSUED(NoticeTopic.TASK),
    /** 延长督办回复时限. */
    LETTER_DELAYED(NoticeTopic.TASK),
    /** 解除督办. */
    LETTER_LIFTED(NoticeTopic.TASK),
    /** 督办单作废. */
    LETTER_WITHDRAWN(NoticeTopic.TASK),
    /** 回复督办, to the office. */
    LETTER_REPLIED(NoticeTopic.REVIEW);

    private final NoticeTopic topic;
}
