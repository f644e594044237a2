package app.workplan.architecture;

import app.workplan.service.link.Lineage;
import app.workplan.service.link.TaskLinks;
import app.workplan.service.overview.BureauRow;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which values follow the beginnings of keys on the pages over several plans; a part of {@link MessageValues}. */
final class SeveralPlansValues {

    private SeveralPlansValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "overview.column.",
                Set.of(
                        "rank",
                        "name",
                        "total",
                        "overdue",
                        "at-risk",
                        "on-track",
                        "not-started",
                        "done",
                        "progress",
                        "gap",
                        "shares",
                        "responsibility-rate",
                        "freshness-rate",
                        "on-time-rate",
                        "unquantified-rate"),
                "overview.why.",
                names(BureauRow.Why.values()),
                "lineage.state.",
                names(Lineage.State.values()),
                "link.side.",
                names(TaskLinks.Side.values()));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
