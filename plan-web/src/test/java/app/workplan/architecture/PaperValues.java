package app.workplan.architecture;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.ShareRole;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can follow the beginnings of keys that generated documents use. */
final class PaperValues {

    private PaperValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "paper.breakdown.origin.",
                names(DeadlineOrigin.values()),
                "paper.duty.",
                names(ShareRole.values()),
                "paper.kind.",
                Stream.of("task-breakdown", "department-list", "one-page", "bulletin", "meeting-pack", "public")
                        .flatMap(kind -> Stream.of(kind + ".name", kind + ".what"))
                        .collect(Collectors.toSet()),
                "paper.letter.kind.",
                names(NoticeColour.values()),
                "paper.section.",
                Set.of("1", "2", "3", "4", "5", "6"));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
