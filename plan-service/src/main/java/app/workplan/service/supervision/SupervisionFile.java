package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 督办档案 of a matter: its source sentence and everything that happened about it, the newest first. */
public record SupervisionFile(Head head, List<ListingRow> listings, List<Event> events) {

    /** 事项. */
    public record Head(
            long shareId,
            long bureauId,
            long planId,
            String planTitle,
            long taskId,
            String code,
            String title,
            @Nullable String chapterTitle,
            @Nullable String itemNumber,
            @Nullable String source,
            long departmentId,
            String department,
            ShareRole role,
            ShareState state,
            LocalDate dueOn) {}

    /**
     * 一件事.
     *
     * @param kind LETTER_ISSUED, LETTER_RECEIVED, LETTER_REPLIED, LETTER_DELAYED, LETTER_ and the state it ended in, ENTRY, ENTRY_RETURNED,
     *     HANDED_IN, ACCEPTED, RETURNED, WITHDRAWN, EXTENSION_ and ASKED or its outcome, LISTED, UNLISTED, TALK or CRITICISM
     * @param letterId the letter it is about, null for none
     */
    public record Event(
            String kind,
            LocalDateTime at,
            @Nullable String actor,
            @Nullable Long letterId,
            @Nullable NoticeColour colour,
            @Nullable String word,
            @Nullable Integer year,
            @Nullable Integer number,
            @Nullable Integer percent,
            @Nullable String words,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {

        /** 分组: letters, reports or dates. */
        public String group() {
            if (kind.startsWith("LETTER_")) {
                return "letters";
            }
            return switch (kind) {
                case "LISTED", "UNLISTED", "TALK", "CRITICISM" -> "letters";
                default -> kind.startsWith("EXTENSION_") ? "dates" : "reports";
            };
        }
    }
}
