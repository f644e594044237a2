package app.workplan.architecture;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can follow the beginnings of keys that the dashboard uses. */
final class BoardValues {

    private static final Set<String> MEASURES = Set.of("OVERDUE", "PROGRESS");

    private BoardValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of("heat.level.", levels(), "heat.means.", MEASURES, "heat.measure.", MEASURES);
    }

    private static Set<String> levels() {
        return MEASURES.stream()
                .flatMap(measure -> Stream.of("0", "1", "2", "3", "4").map(level -> measure + "." + level))
                .collect(Collectors.toSet());
    }
}
