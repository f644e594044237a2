package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeKind;
import java.util.Map;
import java.util.Optional;

/**
 * 通知规则: which change is told to whom.
 *
 * @param audience whom it concerns
 */
record NoticeRule(NoticeKind kind, Audience audience) {

    /** 通知对象; never the one who made the change. */
    enum Audience {
        /** 办公室 of the bureau. */
        OFFICE,
        /** 负责人 of the share's department, and who stands in for them that day. */
        SHARE,
        /** The same for every department with a part in the task. */
        TASK,
        /** The same for every department with a part in the plan, and the leadership. */
        PLAN,
        /** 批示点名的科室 the same way, whoever gave the directive, and the office. */
        DIRECTIVE,
        /** Whoever gave the directive, and the office. */
        DIRECTIVE_GIVER
    }

    private static final NoticeRule TASK_CHANGED = new NoticeRule(NoticeKind.CHANGED, Audience.TASK);

    /** By the action under which the change is audited. */
    private static final Map<String, NoticeRule> BY_ACTION = Map.ofEntries(
            Map.entry("share.markDone", new NoticeRule(NoticeKind.HANDED_IN, Audience.OFFICE)),
            Map.entry("completion.accept", new NoticeRule(NoticeKind.ACCEPTED, Audience.SHARE)),
            Map.entry("completion.return", new NoticeRule(NoticeKind.RETURNED, Audience.SHARE)),
            Map.entry("share.reopen", new NoticeRule(NoticeKind.REOPENED, Audience.SHARE)),
            Map.entry("entry.return", new NoticeRule(NoticeKind.ENTRY_RETURNED, Audience.SHARE)),
            Map.entry("extension.ask", new NoticeRule(NoticeKind.EXTENSION_ASKED, Audience.OFFICE)),
            Map.entry("extension.approve", new NoticeRule(NoticeKind.EXTENSION_GRANTED, Audience.SHARE)),
            Map.entry("extension.refuse", new NoticeRule(NoticeKind.EXTENSION_REFUSED, Audience.SHARE)),
            Map.entry("supervision.issue", new NoticeRule(NoticeKind.LETTER_ISSUED, Audience.SHARE)),
            Map.entry("supervision.delay", new NoticeRule(NoticeKind.LETTER_DELAYED, Audience.SHARE)),
            Map.entry("supervision.lift", new NoticeRule(NoticeKind.LETTER_LIFTED, Audience.SHARE)),
            Map.entry("supervision.withdraw", new NoticeRule(NoticeKind.LETTER_WITHDRAWN, Audience.SHARE)),
            Map.entry("supervision.reply", new NoticeRule(NoticeKind.LETTER_REPLIED, Audience.OFFICE)),
            Map.entry("share.assign", new NoticeRule(NoticeKind.ASSIGNED, Audience.SHARE)),
            Map.entry("share.changeRole", new NoticeRule(NoticeKind.CHANGED, Audience.SHARE)),
            Map.entry("share.take", new NoticeRule(NoticeKind.CANCELLED, Audience.SHARE)),
            Map.entry("share.suspend", new NoticeRule(NoticeKind.SUSPENDED, Audience.SHARE)),
            Map.entry("share.resume", new NoticeRule(NoticeKind.RESUMED, Audience.SHARE)),
            Map.entry("share.cancel", new NoticeRule(NoticeKind.CANCELLED, Audience.SHARE)),
            Map.entry("task.rename", TASK_CHANGED),
            Map.entry("task.moveDue", TASK_CHANGED),
            Map.entry("task.moveStart", TASK_CHANGED),
            Map.entry("task.standard", TASK_CHANGED),
            Map.entry("task.evidence", TASK_CHANGED),
            Map.entry("task.reportCycle", TASK_CHANGED),
            Map.entry("recurrence.add", TASK_CHANGED),
            Map.entry("recurrence.change", TASK_CHANGED),
            Map.entry("recurrence.owner", TASK_CHANGED),
            Map.entry("task.suspend", new NoticeRule(NoticeKind.SUSPENDED, Audience.TASK)),
            Map.entry("task.resume", new NoticeRule(NoticeKind.RESUMED, Audience.TASK)),
            Map.entry("task.cancel", new NoticeRule(NoticeKind.CANCELLED, Audience.TASK)),
            Map.entry("directive.give", new NoticeRule(NoticeKind.DIRECTIVE_GIVEN, Audience.DIRECTIVE)),
            Map.entry("directive.reply", new NoticeRule(NoticeKind.DIRECTIVE_REPLIED, Audience.DIRECTIVE_GIVER)),
            Map.entry("directive.follow", new NoticeRule(NoticeKind.DIRECTIVE_FOLLOWED, Audience.DIRECTIVE)),
            Map.entry("directive.close", new NoticeRule(NoticeKind.DIRECTIVE_CLOSED, Audience.DIRECTIVE)),
            Map.entry("directive.withdraw", new NoticeRule(NoticeKind.DIRECTIVE_WITHDRAWN, Audience.DIRECTIVE)),
            Map.entry("bulletin.issue", new NoticeRule(NoticeKind.BULLETIN_ISSUED, Audience.PLAN)),
            Map.entry("plan.issue", new NoticeRule(NoticeKind.ISSUED, Audience.PLAN)));

    /** Empty for a change that nobody is told of. */
    static Optional<NoticeRule> of(String action) {
        return Optional.ofNullable(BY_ACTION.get(action));
    }
}
