package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * 每个数字都能点: of all plans of the demonstration, on several days, every number of the dashboard, of the heat map and of the big screen
 * opens a list of exactly so many rows.
 */
class EveryNumberIT {

    private static final List<String> LEADERS =
            List.of("leader", "leader@changsha", "leader@zhoushan", "leader@hengshan", "leader@huarong");

    private final List<String> wrong = new ArrayList<>();
    private int checked;

    @Test
    void opensExactlyTheRowsItCounts() {
        try (RunningJar demo = RunningJar.start("demo")) {
            for (String leader : LEADERS) {
                look(demo, leader);
            }
        }
        System.out.println(checked + " numbers clicked");
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(1000);
    }

    private void look(RunningJar demo, String leader) {
        try (BrowserContext visitor =
                Chromium.shared().newContext(new Browser.NewContextOptions().setBaseURL(demo.address()))) {
            Page page = visitor.newPage();
            page.navigate("/login");
            page.fill("[name=username]", leader);
            page.fill("[name=password]", "Workplan-2026");
            page.press("[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/login"));
            Document plans = read(visitor, "/plans");
            for (Element plan : plans.select("[data-plan-id][data-plan-from]")) {
                if (!plan.attr("data-plan-state").equals("DRAFT")) {
                    String id = plan.attr("data-plan-id");
                    List<String> days = List.copyOf(days(plan));
                    days.forEach(day -> look(visitor, leader, "/dashboard?plan=" + id, day));
                    String last = days.get(days.size() - 1);
                    look(visitor, leader, "/dashboard/heat?plan=" + id, last);
                    look(visitor, leader, "/dashboard?screen=1&plan=" + id, last);
                }
            }
        }
    }

    /** A day early in the plan's period, one in its middle, and the last. */
    private static Set<String> days(Element plan) {
        LocalDate from = LocalDate.parse(plan.attr("data-plan-from"));
        LocalDate to = LocalDate.parse(plan.attr("data-plan-to"));
        long length = to.toEpochDay() - from.toEpochDay();
        return new LinkedHashSet<>(List.of(
                from.plusDays(length / 4).toString(),
                from.plusDays(length * 5 / 8).toString(),
                to.plusDays(5).toString()));
    }

    private void look(BrowserContext visitor, String leader, String address, String day) {
        Document page = read(visitor, address + "&asOf=" + day);
        Set<String> seen = new LinkedHashSet<>();
        for (Element link : page.select("main a[href*=/tasks?], main a[data-count]")) {
            String number = link.hasAttr("data-value")
                    ? link.attr("data-value")
                    : link.hasAttr("data-count") ? link.attr("data-count") : link.text();
            if (number.matches("\\d+") && seen.add(link.attr("href") + number)) {
                String found = counted(read(visitor, link.attr("href")));
                checked++;
                if (!found.equals(number)) {
                    wrong.add("%s, %s as of %s: %s says %s, the list has %s"
                            .formatted(leader, address, day, link.attr("href"), number, found));
                }
            }
        }
    }

    private static String counted(Document list) {
        String shares = list.select("[data-shares]").attr("data-shares");
        return shares.isEmpty() ? list.select("[data-total]").attr("data-total") : shares;
    }

    private static Document read(BrowserContext visitor, String address) {
        return Jsoup.parse(visitor.request().get(address).text());
    }
}
