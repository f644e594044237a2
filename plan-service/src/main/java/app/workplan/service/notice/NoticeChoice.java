package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeTopic;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 通知设置 of a user; whatever stands here, every notice arrives in the inbox.
 *
 * @param version 0 before anything was chosen
 * @param address 邮箱, null for no mail at all
 * @param topics what is sent by mail too
 * @param quietFrom 免打扰: mails wait from then, inclusive, until the other, which may be on the next day; null for never
 */
public record NoticeChoice(
        int version,
        @Nullable String address,
        Set<NoticeTopic> topics,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {

    /** Before anything was chosen: what concerns oneself, not at night. */
    public static final NoticeChoice USUAL = new NoticeChoice(
            0,
            null,
            Set.of(
                    NoticeTopic.REVIEW,
                    NoticeTopic.DECISION,
                    NoticeTopic.TASK,
                    NoticeTopic.REMINDER,
                    NoticeTopic.ESCALATION),
            LocalTime.of(21, 0),
            LocalTime.of(7, 0));

    public NoticeChoice {
        topics = Set.copyOf(topics);
    }
}
