package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import app.workplan.web.YearPlan;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timeline is drawn from the table beneath it. */
class TimelineIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private PlanRows plan;

    @BeforeEach
    void plan() {
        fixtures.ready();
        plan = YearPlan.of(jdbc, fixtures);
        jdbc.sql("""
                        insert into milestone (id, bureau_id, task_id, due_on, title, valid_from)
                        select nextval('entity_seq'), bureau_id, id, date '2024-06-15', 'Half way', timestamptz '2024-02-19 12:00+8'
                        from task where id = :task
                        """).param("task", plan.taskId("2024-3")).update();
        page.navigate("/login");
        page.fill("[name=username]", "leader@alpha");
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void chartShowsWhatItsTableSays() {
        open("/plans/" + plan.planId() + "/timeline?asOf=" + YearPlan.DAY);
        page.waitForSelector(".wp-chart canvas");
        assertThat(painted()).isTrue();
        assertAccessible();
        // each bar: start, day after the due date, middle of its row of 24 pixels, progress, expected
        assertThat(page.evaluate(DRAWN)).isEqualTo(page.evaluate(TOLD));
        assertThat((List<?>) page.evaluate(TOLD)).hasSize(7);
        assertThat(page.evaluate("""
                        () => window.echarts.getInstanceByDom(document.querySelector('.wp-chart')).getOption()
                            .series[1].data.map(step => new Date(step.value[0] * 86400000).toISOString().slice(0, 10))""")).isEqualTo(List.of("2024-06-15"));
        Locator twin = page.locator("#timeline-table");
        assertThat(twin.isVisible()).isFalse();
        page.locator(".wp-twin-toggle").click();
        assertThat(twin.isVisible()).isTrue();
        assertThat(page.locator(".wp-chart").isVisible()).isFalse();
        assertAccessible();
        page.locator(".wp-twin-toggle").click();

        // a bar tells its figures on hover, within the content policy, and leads to its task
        Map<?, ?> box = (Map<?, ?>) page.evaluate("""
                        () => { const at = window.echarts.getInstanceByDom(document.querySelector('.wp-chart')).convertToPixel('grid', [19800, 12]);
                                const holder = document.querySelector('.wp-chart').getBoundingClientRect();
                                return { x: holder.left + at[0], y: holder.top + at[1] }; }""");
        double x = ((Number) box.get("x")).doubleValue();
        double y = ((Number) box.get("y")).doubleValue();
        page.mouse().move(x, y);
        page.mouse().click(x, y);
        page.waitForURL(url -> url.contains("/tasks/" + plan.taskId("2024-1")));
    }

    @Test
    void namesAreWholeAndLinesStandAtTheMonths() {
        jdbc.sql("update task set title = repeat('longer ', 4) || repeat('名称', 60) where id = :task")
                .param("task", plan.taskId("2024-4"))
                .update();
        open("/plans/" + plan.planId() + "/timeline?asOf=" + YearPlan.DAY);
        page.waitForSelector(".wp-chart canvas");
        assertThat(page.evaluate(NAMED)).isEqualTo(page.evaluate(NAMES));
        assertThat(page.evaluate("""
                        () => { const x = window.echarts.getInstanceByDom(document.querySelector('.wp-chart')).getOption().xAxis[0];
                                return x.axisTick.customValues.join() === x.axisLabel.customValues.join()
                                    && x.axisLabel.customValues.length > 3; }""")).isEqualTo(true);
    }

    private static final String NAMED = """
            () => { const option = window.echarts.getInstanceByDom(document.querySelector('.wp-chart')).getOption();
                    return option.series[0].data.map(bar =>
                        option.yAxis[0].axisLabel.formatter(bar.value[2]).replace(/\\s/g, '')); }""";

    private static final String NAMES = """
            () => Array.from(document.querySelectorAll('#timeline-table tbody th a')).map(a =>
                a.textContent.replace(/\\s/g, ''))""";

    private static final String DRAWN = """
            () => window.echarts.getInstanceByDom(document.querySelector('.wp-chart')).getOption().series[0].data
                .map(bar => bar.value.join(' '))""";

    private static final String TOLD = """
            () => Array.from(document.querySelectorAll('#timeline-table tbody tr')).map((row, i) => {
                const day = cell => Date.parse(row.cells[cell].textContent + 'T00:00:00Z') / 86400000;
                return [day(1), day(2) + 1, i * 24 + 12, parseFloat(row.cells[3].textContent), parseFloat(row.cells[4].textContent)].join(' '); })""";

    /** Whether anything but white is on the canvas. */
    private boolean painted() {
        return (Boolean) page.evaluate("""
                () => { const canvas = document.querySelector('.wp-chart canvas');
                        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                        return new Set(new Uint32Array(pixels.buffer)).size > 5; }""");
    }
}
