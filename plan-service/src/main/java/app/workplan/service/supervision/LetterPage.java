package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import app.workplan.domain.task.Points;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 一张督办单: as it prints, what came of it, and what the reader may do. */
public record LetterPage(Letter letter, List<Reply> replies, List<Delay> delays, LocalDate today, Offers offers) {

    /**
     * 督办单的内容, as it was at the issue.
     *
     * @param source 原文, null where the plan has none
     * @param lower the lower one it replaced, null for none
     * @param higherId the one that replaced it, null for none
     * @param shareState what became of the work since
     */
    public record Letter(
            long id,
            long bureauId,
            String bureau,
            String word,
            int year,
            int number,
            NoticeColour colour,
            NoticeState state,
            NoticeCause cause,
            String demand,
            LocalDate replyBy,
            long planId,
            String planTitle,
            long taskId,
            String code,
            String title,
            @Nullable String chapterTitle,
            @Nullable String itemNumber,
            @Nullable String source,
            long shareId,
            ShareState shareState,
            long departmentId,
            String department,
            @Nullable String heads,
            LocalDate dueOn,
            int daysOverdue,
            BigDecimal progress,
            BigDecimal expected,
            int returns,
            @Nullable String problems,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDateTime receivedAt,
            @Nullable String receivedBy,
            @Nullable LocalDateTime endedAt,
            @Nullable String endedBy,
            @Nullable String endReason,
            @Nullable Long lowerId,
            @Nullable NoticeColour lowerColour,
            @Nullable Integer lowerNumber,
            @Nullable LocalDate lowerOn,
            @Nullable Long higherId,
            @Nullable NoticeColour higherColour,
            @Nullable Integer higherNumber) {

        /** A numeral in either script with a point or the Chinese mark after it. */
        private static final Pattern NUMBERED =
                Pattern.compile("^[(\uff08]?(\\p{IsHan}{1,2}|\\d{1,2})[)\uff09]?[\u3001.\uff0e]");

        /** 显示进度, one decimal. */
        public BigDecimal shownProgress() {
            return Points.display(progress);
        }

        /** 显示序时进度, one decimal. */
        public BigDecimal shownExpected() {
            return Points.display(expected);
        }

        /** 督办要求, one a line. */
        public List<String> demands() {
            return demand.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        /** Whether whoever wrote them put numbers before them. */
        public boolean isNumbered() {
            return demands().stream().anyMatch(one -> NUMBERED.matcher(one).find());
        }
    }

    /** 回复. */
    public record Reply(
            String text,
            LocalDateTime at,
            @Nullable String actor,
            boolean onBehalf,
            @Nullable String actingFor) {}

    /** 延长. */
    public record Delay(
            LocalDate before,
            LocalDate until,
            String reason,
            LocalDateTime at,
            @Nullable String actor) {}

    /** 可以做什么; the commands check for themselves. */
    public record Offers(boolean receive, boolean reply, boolean onBehalf, boolean office) {}
}
