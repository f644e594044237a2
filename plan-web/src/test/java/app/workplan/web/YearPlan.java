package app.workplan.web;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A closed plan of 2024 whose tasks show all five lights on 3 September: 1 red, 2 yellow (one without departments), 1
 * green, 1 grey, 2 blue, and a cancelled one.
 */
public final class YearPlan {

    /** The day on which it shows all of them. */
    public static final String DAY = "2024-09-03";

    private YearPlan() {}

    public static PlanRows of(JdbcClient jdbc, Fixtures fixtures) {
        return of(jdbc, fixtures.bureau("alpha"), fixtures.department("A1"), fixtures.department("A2"));
    }

    /** Of another bureau, by two of its departments. */
    public static PlanRows of(JdbcClient jdbc, long bureau, long a1, long a2) {
        return PlanRows.issued(
                        jdbc,
                        bureau,
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        LocalDate.parse("2024-02-19"))
                .closed(LocalDate.parse("2025-01-15"))
                .task("2024-1", "2024-06-30", "STAFF", null)
                .share("2024-1", a1, "LEAD")
                .reported("2024-1", a1, 50, "2024-08-31", "2024-08-20")
                .task("2024-2", "2024-12-31", "DEFAULT", null)
                .share("2024-2", a1, "LEAD")
                .done("2024-2", a1, "2024-05-10")
                .task("2024-2a", "2024-05-31", "TEXT", null)
                .share("2024-2a", a2, "RESPONSIBLE")
                .done("2024-2a", a2, "2024-06-20")
                .task("2024-3", "2024-12-31", "DEFAULT", null)
                .share("2024-3", a1, "LEAD")
                .share("2024-3", a2, "SUPPORT")
                .reported("2024-3", a1, 70, "2024-08-31", "2024-08-20")
                .task("2024-4", "2024-09-10", "STAFF", null)
                .share("2024-4", a2, "LEAD")
                .share("2024-4", a1, "SHARED")
                .reported("2024-4", a2, 90, "2024-08-31", "2024-08-20")
                .done("2024-4", a1, "2024-08-25")
                .task("2024-5", "2024-12-31", "STAFF", "2024-10-01")
                .share("2024-5", a2, "RESPONSIBLE")
                .task("2024-6", "2024-12-31", "DEFAULT", null)
                .task("2024-10", "2024-12-31", "DEFAULT", null)
                .share("2024-10", a1, "LEAD")
                .cancelled("2024-10", "2024-04-01");
    }
}
