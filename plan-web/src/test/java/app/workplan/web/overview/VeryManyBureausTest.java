package app.workplan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader of more than two hundred bureaus: his lists are of all of them, what he may choose from is near him. */
class VeryManyBureausTest extends OverviewTestBase {

    private String here;
    private String there;
    private PlanRows own;
    private PlanRows other;

    @BeforeEach
    void countries() {
        jdbc.sql("""
                        insert into bureau (id, code, name, short_name, parent_id, created_at)
                        select nextval('entity_seq'), :city || '-' || n, 'Bureau ' || n, 'B', :parent, now()
                        from generate_series(1, 205) n
                        """).param("city", city).param("parent", fixtures.bureau(city)).update();
        here = below(city);
        there = below(city);
        own = plan(city, 1);
        other = plan(here, 2);
        plan(there, 3);
    }

    private Document read(String path) throws Exception {
        return html(page(leader, path + (path.contains("?") ? "&" : "?") + "asOf=" + DAY));
    }

    @Test
    void theLedgerIsOfAllPlansInForceAndOffersThoseOfTheOwnBureau() throws Exception {
        Document ledger = read("/tasks?size=100");
        assertThat(ledger.select("tr[data-task-id]")).as("four, five and six").hasSize(4 + 5 + 6);
        assertThat(ledger.select("select[name=plan] option").eachAttr("value"))
                .contains(String.valueOf(own.planId()))
                .doesNotContain(String.valueOf(other.planId()));
        assertThat(read("/tasks?size=100&plan=" + other.planId()).select("tr[data-task-id]"))
                .hasSize(5);
        assertThat(read("/tasks?size=100&plan=all").select("tr[data-task-id]")).hasSize(15);
    }

    @Test
    void aDayBeforeTheFirstIssueIsMovedToIt() throws Exception {
        Document ledger = html(page(leader, "/tasks?asOf=2020-01-01"));
        assertThat(ledger.select("html").attr("data-as-of")).isEqualTo("2024-02-19");
    }

    @Test
    void theDashboardIsTheOwnPlansAndThatOfAPlanNamed() throws Exception {
        assertThat(read("/dashboard").select(".wp-head").attr("data-plan-id")).isEqualTo(String.valueOf(own.planId()));
        plan(here, 1);
        Document named = read("/dashboard?plan=" + other.planId());
        assertThat(named.select(".wp-head").attr("data-plan-id")).isEqualTo(String.valueOf(other.planId()));
        assertThat(named.select("select[name=plan] option"))
                .as("its bureau's two and the own")
                .hasSize(3);
    }

    @Test
    void archivedPlansAreNoChoiceAndNoReasonToOfferNothing() throws Exception {
        own.closed(LocalDate.parse("2024-08-01"));
        jdbc.sql("update plan set archived_at = now() where id = :id")
                .param("id", own.planId())
                .update();
        assertThat(read("/tasks").select("select[name=plan] option").eachAttr("value"))
                .doesNotContain(String.valueOf(own.planId()));
        assertThat(read("/dashboard").select("select[name=plan] option")).hasSize(2);
    }

    @Test
    void whoseBureauHasNoPlanIsOfferedAll() throws Exception {
        String above = fixtures.emptyBureau();
        jdbc.sql("update bureau set parent_id = :parent where id = :id")
                .param("parent", fixtures.bureau(above))
                .param("id", fixtures.bureau(city))
                .update();
        assertThat(html(page("leader@" + above, "/dashboard?asOf=" + DAY)).select("select[name=plan] option"))
                .hasSize(3);
    }
}
