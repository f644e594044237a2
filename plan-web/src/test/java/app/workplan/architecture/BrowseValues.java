package app.workplan.architecture;

import app.workplan.service.browse.DueKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What can follow the beginnings of keys that the ways of browsing a plan and the calendar use. */
final class BrowseValues {

    private BrowseValues() {}

    static Map<String, Set<String>> byPrefix() {
        Map<String, Set<String>> all = new HashMap<>();
        all.put("browse.calendar.kind.", MessageValues.without("TASK", DueKind.values()));
        all.put("browse.gaps.", Set.of("unassigned", "unquantified", "leaderless"));
        all.put("browse.gaps.mend.", Set.of("unassigned", "unquantified", "leaderless"));
        all.put("browse.gaps.note.", Set.of("unassigned", "unquantified", "leaderless"));
        all.put("browse.way.", Set.of("structure", "ledger", "departments", "calendar", "timeline", "gaps"));
        all.put("browse.weekday.", Set.of("1", "2", "3", "4", "5", "6", "7"));
        all.put("admin.calendar.short.", Set.of("HOLIDAY", "MAKE_UP"));
        all.put("admin.calendar.kind.", Set.of("HOLIDAY", "MAKE_UP"));
        all.put("admin.calendar.weekday.", Set.of("1", "2", "3", "4", "5", "6", "7"));
        return all;
    }
}
