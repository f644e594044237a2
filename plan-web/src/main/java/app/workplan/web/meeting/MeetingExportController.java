package app.workplan.web.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.service.meeting.MeetingHead;
import app.workplan.service.meeting.MeetingQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出会议, as the page lists them. */
@Controller
@RequiredArgsConstructor
class MeetingExportController {

    private final MeetingQueries meetings;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/meetings.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope) {
        return exports.send(() -> exports.list(
                texts.of("meeting.title"),
                LocalDate.now(clock),
                List.of(),
                List.of(
                        exports.column("meeting.name", 44),
                        exports.column("export.bureau", 22),
                        exports.column("meeting.heldOn", 12),
                        exports.column("meeting.plan", 36),
                        exports.column("meeting.decisions", 10),
                        exports.column("meeting.stateOf", 12)),
                meetings.list(actor, scope),
                this::cells));
    }

    private List<@Nullable Object> cells(MeetingHead one) {
        return Arrays.asList(
                one.title(),
                one.bureauName(),
                one.heldOn(),
                one.planTitle() == null ? texts.of("meeting.allPlans") : one.planTitle(),
                one.decisions(),
                texts.of("meeting.state." + one.state()));
    }
}
