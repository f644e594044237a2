package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A character outside the basic plane (U+20BB7) is two for Java and the browser and one for SQL: places mean the former. */
class RareCharacterTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";
    private static final String SECOND = "（二）抓好吉庆培训。年底前完成。";

    @Test
    void marksTheSentenceItselfBehindARareCharacter() throws Exception {
        long plan = planWith("（一）\uD842\uDFB7\uD842\uDFB7祥检查。3月底前完成。\n" + SECOND + "\n（三）收尾。");
        long task = taskOf(plan, "吉庆");
        Document page = html(page(OFFICE, "/tasks/" + task));
        assertThat(page.select(".task-source").text()).isEqualTo(SECOND);
        assertThat(page.select(".task-source mark").text()).isEqualTo(SECOND);
        Document whole = html(page(OFFICE, "/plans/" + plan));
        assertThat(whole.select("[data-source-start=" + page.select("mark").attr("data-source-start") + "]")
                        .text())
                .contains("抓好吉庆培训");
        long first = taskOf(plan, "祥检查");
        assertThat(html(page(OFFICE, "/tasks/" + first)).select(".task-source").text())
                .isEqualTo("（一）\uD842\uDFB7\uD842\uDFB7祥检查。3月底前完成。");
    }

    @Test
    void findsTheRightPlaceBehindARareCharacter() throws Exception {
        String word = "卯" + fixtures.next() + "酉";
        long plan = planWith("（一）\uD842\uDFB7祥检查。\n（二）抓好培训，" + word + "与\uD842\uDFB7县同步。\n");
        submit(OFFICE, "/plans/" + plan + "/issue");
        for (String q : new String[] {word, "\uD842\uDFB7县"}) {
            Document found = html(page(OFFICE, "/search?kind=SOURCE&plan=" + plan + "&q=" + q));
            assertThat(found.select("[data-hit=SOURCE] mark").eachText()).as(q).contains(q);
            assertThat(found.select("[data-hit=SOURCE]").text()).contains("抓好培训");
        }
        Document ledger = html(page(OFFICE, "/plans/" + plan + "/tasks?q=" + word));
        assertThat(ledger.select("tr[data-task-id]")).hasSize(1);
    }

    private long planWith(String items) throws Exception {
        int number = fixtures.next();
        String year = fixtures.plans().today().substring(0, 4);
        String text = year + "年工作要点" + number + "\n一、重点工作\n" + items;
        String review = submit(OFFICE, "/imports", "text", text).getResponse().getRedirectedUrl();
        submit(
                OFFICE,
                review + "/plan",
                "title",
                "Rare " + number,
                "from",
                year + "-01-01",
                "to",
                year + "-12-31",
                "seen",
                "true");
        return jdbc.sql("select id from plan where title = :title")
                .param("title", "Rare " + number)
                .query(Long.class)
                .single();
    }

    private long taskOf(long plan, String words) {
        return jdbc.sql("select id from task where plan_id = :plan and position(:words in title) > 0")
                .param("plan", plan)
                .param("words", words)
                .query(Long.class)
                .single();
    }
}
