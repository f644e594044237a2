package app.workplan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;

/** A city with bureaus below it, and plans of theirs. */
abstract class OverviewTestBase extends WebTestBase {

    /** The day the plans are judged on; what is due on 30 June is late. */
    protected static final String DAY = "2024-09-03";

    protected String city;
    protected String leader;

    @BeforeEach
    void city() {
        city = fixtures.emptyBureau();
        leader = "leader@" + city;
    }

    protected String below(String parent) {
        String code = fixtures.emptyBureau();
        jdbc.sql("update bureau set parent_id = :parent where id = :id")
                .param("parent", fixtures.bureau(parent))
                .param("id", fixtures.bureau(code))
                .update();
        return code;
    }

    /** A plan of 2024 with so many tasks late, one at work and one done. */
    protected PlanRows plan(String bureau, int late) {
        long department = fixtures.newDepartment(bureau, "Ward " + fixtures.next());
        long other = fixtures.newDepartment(bureau, "Ward " + fixtures.next());
        PlanRows plan = PlanRows.issued(
                        jdbc,
                        fixtures.bureau(bureau),
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        LocalDate.parse("2024-02-19"))
                .task("1", "2024-12-31", "DEFAULT", null)
                .share("1", department, "LEAD")
                .reported("1", department, 40, "2024-08-31", "2024-08-20")
                .task("2", "2024-05-31", "TEXT", null)
                .share("2", department, "RESPONSIBLE")
                .done("2", department, "2024-05-10")
                .task("3", "2024-12-31", "DEFAULT", null);
        for (int i = 0; i < late; i++) {
            plan.task("late" + i, "2024-06-30", "STAFF", null)
                    .share("late" + i, department, "LEAD")
                    .share("late" + i, other, "SHARED");
        }
        return plan;
    }

    protected Document overview(String query) throws Exception {
        var result = page(leader, "/overview?asOf=" + DAY + query);
        assertThat(status(result)).isEqualTo(200);
        return html(result);
    }

    protected static List<String> bureaus(Document page) {
        return page.select("tr[data-bureau-id]").eachAttr("data-bureau-id");
    }

    protected String id(String code) {
        return String.valueOf(fixtures.bureau(code));
    }

    protected static Element row(Document page, String bureauId) {
        Element row = page.select("tr[data-bureau-id=" + bureauId + "]").first();
        assertThat(row).isNotNull();
        return row;
    }
}
