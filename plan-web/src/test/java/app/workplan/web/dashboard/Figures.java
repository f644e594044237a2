package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.Light;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The figures a page shows, by name: {@code overdue} of the plan and {@code 17.overdue} of a department; empty where there is nothing
 * to divide by.
 */
final class Figures extends TreeMap<String, String> {

    private static final long serialVersionUID = 1L;

    private static final List<String> RATES =
            List.of("responsibility-rate", "freshness-rate", "on-time-rate", "unquantified-rate");

    void add(String name, String value) {
        put(name, "—".equals(value) ? "" : value);
    }

    static String metric(Light light) {
        return light.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the dashboard says; expected progress of a department follows from its gap. */
    static Figures ofDashboard(Document page) {
        Figures figures = ofHeadline(page);
        for (Element row : page.select("#departments tr[data-department-id]")) {
            String name = row.attr("data-department-id") + ".";
            BigDecimal gap =
                    new BigDecimal(number(row, ".gap").replace('−', '-').replace("+", ""));
            figures.add(name + "total", row.attr("data-total"));
            figures.add(name + "overdue", row.attr("data-overdue"));
            figures.add(name + "progress", row.attr("data-progress"));
            figures.add(name + "at-risk", number(row, ".risk"));
            figures.add(name + "reported", row.select(".rep a").get(0).text());
            figures.add(name + "owed", row.select(".rep a").get(1).text());
            figures.add(name + "gap", gap.toString());
            figures.add(
                    name + "expected",
                    new BigDecimal(row.attr("data-progress")).subtract(gap).toString());
        }
        return figures;
    }

    /** Tiles, progress and rates, on the dashboard and on its screen. */
    static Figures ofHeadline(Document page) {
        Figures figures = new Figures();
        for (Element shown : page.select("[data-metric]")) {
            figures.add(shown.attr("data-metric"), shown.attr("data-value"));
        }
        for (String rate : RATES) {
            List<String> fraction =
                    page.select("[data-metric=" + rate + "] .d a").eachText();
            figures.add(rate + ".part", fraction.get(0));
            figures.add(rate + ".whole", fraction.get(1));
        }
        return figures;
    }

    /** What the rows of departments say of themselves. */
    Figures withRows(Document page) {
        for (Element row : page.select("[data-department-id][data-total]")) {
            for (String figure : List.of("total", "overdue", "progress")) {
                add(row.attr("data-department-id") + "." + figure, row.attr("data-" + figure));
            }
        }
        return this;
    }

    static Figures ofBulletin(Document paper) {
        Figures figures = new Figures();
        for (Element part : paper.select("[data-part]")) {
            boolean whole = part.attr("data-part").equals("PLAN");
            String name = whole ? "" : part.attr("data-department-id") + ".";
            for (String figure : List.of("total", "overdue", "at-risk", "done", "progress", "expected")) {
                figures.add(name + figure, part.attr("data-" + figure));
            }
            figures.add(whole ? "freshness-rate.whole" : name + "owed", part.attr("data-owed"));
            figures.add(whole ? "freshness-rate.part" : name + "reported", part.attr("data-reported"));
            if (!whole) {
                figures.add(name + "gap", part.select("td").get(7).text());
            }
        }
        return figures;
    }

    /** The tables the charts are drawn and saved from, and the comparison with earlier days. */
    static Figures ofTables(Document page) {
        Figures figures = new Figures();
        List<String> trend =
                page.select("#trend-table tbody tr").last().select("td").eachText();
        figures.add("expected", trend.get(0));
        figures.add("progress", trend.get(1));
        List<String> lights =
                page.select("#lights-table tbody tr").last().select("td").eachText();
        for (Light light : Light.values()) {
            figures.add(metric(light), lights.get(light.ordinal()));
        }
        figures.add("total", number(page, "#comparison tr[data-compared=total] td"));
        return figures;
    }

    static Figures ofDepartments(Document page) {
        Figures figures = new Figures().withRows(page);
        for (Element row : page.select("tr[data-department-id]")) {
            List<Element> cells = row.select("td");
            String name = row.attr("data-department-id") + ".";
            figures.add(name + "at-risk", cells.get(2).text());
            figures.add(name + "expected", cells.get(7).text().replace("%", ""));
        }
        return figures;
    }

    /** The last column of the map by month. */
    Figures withMap(Document page, String figure) {
        for (Element row : page.select("table.heat tr[data-department-id]")) {
            add(
                    row.attr("data-department-id") + "." + figure,
                    row.select("td").last().text().replace("%", ""));
        }
        return this;
    }

    /** The row of a plan, or of the bureau whose plan it is. */
    static Figures ofStanding(Document page, String key, long id) {
        Element row = page.select("tr[" + key + "=" + id + "]").first();
        assertThat(row).isNotNull();
        Figures figures = new Figures();
        figures.add("total", number(row, "td.r"));
        for (Element cell : row.select("[data-lit]")) {
            figures.add(metric(Light.valueOf(cell.attr("data-lit"))), cell.attr("data-n"));
        }
        List<String> tallies = row.select(".lights .wp-lt").eachText();
        if (!tallies.isEmpty()) {
            Stream.of(Light.values()).forEach(light -> figures.add(metric(light), tallies.get(light.ordinal())));
        }
        figures.add("progress", number(row, ".wp-bar-cell .wp-num").replace("%", ""));
        for (Element rate : row.select("[data-metric]")) {
            String name = rate.attr("data-metric");
            String[] fraction = rate.select("small").text().replace(" ", "").split("/");
            figures.add(name, rate.attr("data-value"));
            figures.add(name + ".part", fraction[0]);
            figures.add(name + ".whole", fraction[1]);
        }
        return figures;
    }

    private static String number(Element part, String cell) {
        return part.select(cell).first().text();
    }
}
