package app.workplan.architecture;

import app.workplan.domain.supervision.DirectiveState;
import app.workplan.domain.supervision.DirectiveStepKind;
import app.workplan.domain.supervision.MeetingDecisionKind;
import app.workplan.domain.supervision.MeetingState;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can follow the beginnings of keys that directives, bulletins, meetings and hand-overs use. */
final class DirectiveValues {

    private static final String EVENT = "DIRECTIVE_";

    private DirectiveValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "bulletin.field.",
                Set.of(
                        "title",
                        "opening",
                        "closing",
                        "line",
                        "total",
                        "overdue",
                        "atRisk",
                        "done",
                        "progress",
                        "expected",
                        "owed",
                        "reported"),
                "directive.standing.",
                Set.of("RECEIPT", "REPLY", "AGAIN", "REPLIED"),
                "directive.state.",
                names(DirectiveState.values()),
                "handover.count.",
                Set.of(
                        "open",
                        "overdue",
                        "waiting",
                        "returned",
                        "extensions",
                        "letters",
                        "directives",
                        "coordination",
                        "duties"),
                "handover.state.",
                Set.of("DONE", "CANCELLED"),
                "meeting.kind.",
                names(MeetingDecisionKind.values()),
                "meeting.state.",
                names(MeetingState.values()),
                "task.event." + EVENT,
                names(DirectiveStepKind.values()));
    }

    /** The events of a task's timeline: those named, and every step of a directive. */
    static Set<String> withEvents(String... others) {
        return Stream.concat(
                        Stream.of(others),
                        names(DirectiveStepKind.values()).stream().map(EVENT::concat))
                .collect(Collectors.toSet());
    }

    /** What the audit trail tells of: those named, and directives, bulletins and meetings. */
    static Set<String> withKinds(String... others) {
        return Stream.concat(Stream.of(others), Stream.of("directive", "bulletin", "meeting"))
                .collect(Collectors.toSet());
    }

    static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
