package app.workplan.service.progress;

import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.ledger.LightCounts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** 总览 of one day in one line, as the table of {@link ToldYearTest} is written. */
final class ToldLine {

    private ToldLine() {}

    static String of(Dashboard shown) {
        return totals(shown.series().now()) + " | "
                + shown.departments().stream()
                        .map(one -> one.name() + " " + one.overdue() + " " + one.progress())
                        .collect(Collectors.joining(", "));
    }

    static String totals(DayFigures day) {
        LightCounts lights = day.lights();
        int total = lights.total();
        return String.join(
                " | ",
                "%d %d %d %d %d"
                        .formatted(
                                lights.overdue(),
                                lights.atRisk(),
                                lights.onTrack(),
                                lights.notStarted(),
                                lights.done()),
                "" + day.progress(),
                "" + day.expected(),
                rate(day.assigned(), total),
                rate(day.reported(), day.owed()),
                rate(day.onTime(), day.scored()),
                rate(day.unquantified(), total));
    }

    private static String rate(int part, int whole) {
        return DayFigures.rate(part, whole) == null ? "—" : part + "/" + whole;
    }

    static Map<LocalDate, String> table(String text) {
        Map<LocalDate, String> lines = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] cells = line.split("\\|", 2);
            lines.put(
                    LocalDate.parse(cells[0].strip()),
                    Arrays.stream(cells[1].split("\\|")).map(String::strip).collect(Collectors.joining(" | ")));
        });
        return lines;
    }
}
