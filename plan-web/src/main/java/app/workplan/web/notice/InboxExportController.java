package app.workplan.web.notice;

import app.workplan.domain.shared.Actor;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeRow;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出通知: the reader's own, all or those not read; of a reminder all tasks, where the page shows the first. */
@Controller
@RequiredArgsConstructor
class InboxExportController {

    private final NoticeQueries notices;
    private final NoticeWords words;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/inbox.xlsx")
    ResponseEntity<Resource> list(Actor actor, @RequestParam(required = false) @Nullable String show, Locale language) {
        boolean unreadOnly = InboxController.isUnreadOnly(show);
        return exports.send(() -> {
            NoticeQueries.Numbers numbers = notices.numbers(actor);
            Exports.requireFits(unreadOnly ? numbers.unread() : numbers.total(), Exports.MOST_ROWS);
            return exports.list(
                    texts.of("notice.title"),
                    LocalDate.now(clock),
                    unreadOnly ? List.of(texts.of("notice.new")) : List.of(),
                    List.of(
                            exports.column("export.at", 17),
                            exports.column("export.kind", 12),
                            exports.column("export.text", 60),
                            exports.column("export.task", 60),
                            exports.column("plan.fact.state", 10)),
                    notices.page(actor, unreadOnly, 1, Exports.MOST_ROWS),
                    row -> cells(row, language));
        });
    }

    private List<@Nullable Object> cells(NoticeRow row, Locale language) {
        return Arrays.asList(
                LocalDateTime.ofInstant(row.createdAt(), clock.getZone()),
                texts.of("notice.topic." + row.kind().getTopic()),
                words.sentence(row, language),
                row.lines().stream().map(one -> words.line(one, language)).collect(Collectors.joining("\n")),
                texts.of(row.isUnread() ? "notice.new" : "notice.wasRead"));
    }
}
