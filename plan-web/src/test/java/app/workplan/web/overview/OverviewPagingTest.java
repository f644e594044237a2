package app.workplan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** More bureaus below than stand on a page: what is counted, ranked and summed is all of them. */
class OverviewPagingTest extends OverviewTestBase {

    /** So many bureaus right below the city, the first of them with an empty plan. */
    private void many(int bureaus, int withPlan) {
        List<Long> ids = jdbc.sql("""
                        insert into bureau (id, code, name, short_name, parent_id, created_at)
                        select nextval('entity_seq'), :city || '-' || n, 'Bureau ' || lpad(n::text, 3, '0'), 'B', :parent, now()
                        from generate_series(1, :many) n
                        returning id
                        """)
                .param("city", city)
                .param("parent", fixtures.bureau(city))
                .param("many", bureaus)
                .query(Long.class)
                .list();
        ids.subList(0, withPlan)
                .forEach(id -> PlanRows.issued(
                        jdbc,
                        id,
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        LocalDate.parse("2024-02-19")));
    }

    private static List<String> ranks(Document page) {
        return page.select("tr[data-bureau-id]").eachAttr("data-rank");
    }

    private static List<String> upTo(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    @Test
    void pagesHoldEachBureauOnceAndTheRankGoesOn() throws Exception {
        many(43, 30);
        String late = below(city);
        plan(late, 1);
        Document first = overview("&size=20");
        List<String> seen = new ArrayList<>(bureaus(first));
        assertThat(seen).startsWith(id(late)).hasSize(20);
        assertThat(ranks(first)).isEqualTo(upTo(1, 20));
        assertThat(first.select("a[rel=prev]")).isEmpty();
        Document second = html(page(leader, first.select("a[rel=next]").attr("href")));
        assertThat(ranks(second)).isEqualTo(upTo(21, 31));
        seen.addAll(bureaus(second));
        Document third = html(page(leader, second.select("a[rel=next]").attr("href")));
        seen.addAll(bureaus(third));
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(ranks(third)).as("those without a plan are last").isEmpty();
        assertThat(seen).hasSize(44).doesNotHaveDuplicates();
        for (Document each : List.of(first, second, third)) {
            assertThat(each.select(".wp-head p").text()).contains("44 个", "31 个");
            assertThat(each.select("[data-sum=1]").attr("data-total")).isEqualTo("4");
            assertThat(each.select("[data-sum=1] th").text()).contains("44 个");
            assertThat(each.select("html").attr("data-as-of")).isEqualTo(DAY);
        }
    }

    @Test
    void upToAHundredStandOnOnePage() throws Exception {
        many(100, 0);
        assertThat(bureaus(overview(""))).hasSize(100);
        assertThat(overview("").select(".wp-pager")).isEmpty();
        below(city);
        Document page = overview("");
        assertThat(bureaus(page)).hasSize(100);
        assertThat(page.select(".wp-pager option[selected]").text()).isEqualTo("100");
        assertThat(bureaus(html(page(leader, page.select("a[rel=next]").attr("href")))))
                .hasSize(1);
    }

    @Test
    void orderConditionsAndSizeAreKept() throws Exception {
        many(44, 1);
        Document second = overview("&sort=-name&level=1&size=20&page=2");
        assertThat(second.select("a[rel=prev]").attr("href"))
                .isEqualTo("/overview?asOf=" + DAY + "&level=1&sort=-name&size=20");
        assertThat(second.select("a[rel=next]").attr("href"))
                .isEqualTo("/overview?asOf=" + DAY + "&level=1&sort=-name&size=20&page=3");
        assertThat(second.select("tr[data-bureau-id] th .wp-b").first().text()).isEqualTo("Bureau 025");
        assertThat(second.select("thead a").eachAttr("href"))
                .as("another order begins at its first page, as large")
                .allMatch(href -> href.contains("size=20") && !href.contains("page="));
        assertThat(second.select(".wp-pager form input[name]").eachAttr("name"))
                .containsExactly("asOf", "level", "sort");
        assertThat(second.select(".wp-asof input[type=hidden]").eachAttr("name"))
                .containsExactly("level", "sort", "size");
        assertThat(second.select("a[data-export]").attr("href"))
                .as("a file holds all pages")
                .doesNotContain("page=", "size=")
                .contains("sort=-name", "level=1");
    }

    @Test
    void pagesThatAreNotThereAreTheFirstOrTheLast() throws Exception {
        many(44, 0);
        for (String page : List.of("0", "-1", "x", "")) {
            assertThat(first(overview("&sort=name&size=20&page=" + page)))
                    .as(page)
                    .isEqualTo("Bureau 001");
        }
        for (String page : List.of("3", "4", "999999999", "999999999999999999")) {
            assertThat(first(overview("&sort=name&size=20&page=" + page)))
                    .as(page)
                    .isEqualTo("Bureau 041");
        }
        assertThat(bureaus(overview("&size=21"))).as("the next size there is").hasSize(44);
        assertThat(bureaus(overview("&size=100000"))).hasSize(44);
        assertThat(bureaus(overview("&size=many"))).hasSize(44);
        assertThat(overview("&size=20&page=2&county=1").select(".wp-empty")).hasSize(1);
    }

    private static String first(Document page) {
        return Objects.requireNonNull(page.select("tr[data-bureau-id] th .wp-b").first())
                .text();
    }
}
