package app.workplan.web.structure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class StructurePageTest extends HandMade {

    @Test
    void aPlanIsWrittenByHandRowByRow() throws Exception {
        String plan = draft("Written by hand");
        assertThat(html(page(OFFICE, plan)).select(".plan-tree").text()).contains("还没有章和条目");
        long chapter = add(plan, "", "CHAPTER", "一、", "主要任务");
        long first = add(plan, chapter, "UNDER", "1.", "检查全部煤矿");
        long second = add(plan, first, "AFTER", "2.", "修订应急预案 𠮷😀");
        add(plan, second, "UNDER", "", "演练");
        add(plan, second, "UNDER", "", "评估");
        assertThat(rows(plan)).isEqualTo("""
                        0 一、 主要任务
                        1 1. 检查全部煤矿 2026-1
                        1 2. 修订应急预案 𠮷😀
                        2 演练 2026-2.1
                        2 评估 2026-2.2
                        """);
        Document page = html(page(OFFICE, plan));
        assertThat(page.select("#source")).isEmpty();
        assertThat(page.select(".plan-facts").text()).contains("1 章 2 条 3 项任务");
        assertThat(page.select(".plan-tree").text()).contains("一、主要任务", "修订应急预案 𠮷😀");
        MvcResult issued = submit(OFFICE, plan + "/issue", "version", version(plan));
        assertThat(status(issued)).isEqualTo(303);
        Document frozen = structure(plan);
        assertThat(frozen.select("form[data-form=reword], form[data-form=add-node]"))
                .isEmpty();
        assertThat(frozen.text()).contains("文字和任务编号不再改动");
        MvcResult late = submit(OFFICE, plan + "/structure", "at", "" + chapter, "place", "UNDER", "title", "Too late");
        assertThat(status(late)).isEqualTo(422);
        assertThat(html(late).select("[role=alert]").text()).contains("可以增补任务");
    }

    @Test
    void theOrderIsTheServersAndCodesFollowIt() throws Exception {
        String plan = draft("Moved about");
        long one = add(plan, "", "CHAPTER", "", "One");
        long two = add(plan, one, "CHAPTER", "", "Two");
        long a = add(plan, one, "UNDER", "", "A");
        long b = add(plan, a, "AFTER", "", "B");
        long c = add(plan, b, "AFTER", "", "C");
        step(plan, c, "UP", 303);
        step(plan, b, "IN", 303);
        assertThat(rows(plan)).isEqualTo("0 One\n1 A 2026-1\n1 C\n2 B 2026-2.1\n0 Two\n");
        step(plan, b, "OUT", 303);
        assertThat(rows(plan)).isEqualTo("0 One\n1 A 2026-1\n1 C 2026-2\n1 B 2026-3\n0 Two\n");
        move(plan, b, two, "", 303);
        move(plan, a, one, "", 303);
        assertThat(rows(plan)).isEqualTo("0 One\n1 C 2026-1.1\n1 A 2026-1.2\n0 Two\n1 B 2026-2.1\n");
        step(plan, two, "UP", 303);
        assertThat(rows(plan)).isEqualTo("0 Two\n1 B 2026-1.1\n0 One\n1 C 2026-2.1\n1 A 2026-2.2\n");
        assertThat(step(plan, two, "UP", 422)).contains("已经到头");
        assertThat(move(plan, one, a, "", 422)).contains("不能移到它自己下面");
        assertThat(move(plan, one, two, "", 422)).contains("章只能和章排在一起");
        assertThat(move(plan, c, c, "", 422)).contains("不能移到它自己下面");
    }

    @Test
    void fourLevelsAreRefusedHoweverTheyComeAbout() throws Exception {
        String plan = draft("Deep");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long a = add(plan, chapter, "UNDER", "", "A");
        long b = add(plan, a, "UNDER", "", "B");
        long c = add(plan, b, "UNDER", "", "C");
        long other = add(plan, a, "AFTER", "", "Other");
        MvcResult deeper = submit(OFFICE, plan + "/structure", "at", "" + c, "place", "UNDER", "title", "D");
        assertThat(status(deeper)).isEqualTo(422);
        assertThat(html(deeper).select("[role=alert]").text()).contains("最多 3 级");
        assertThat(html(deeper).select("form[data-form=add-node] [name=title]").val())
                .isEqualTo("D");
        assertThat(move(plan, a, other, "", 422)).contains("最多 3 级");
        assertThat(move(plan, a, c, "", 422)).contains("不能移到它自己下面");
    }

    @Test
    void aTitleOfFiveThousandCharactersIsRefusedWithItsTextKept() throws Exception {
        String plan = draft("Long");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        String rare = "𠮷".repeat(300);
        long kept = add(plan, chapter, "UNDER", "", rare);
        assertThat(row(plan, kept).text()).contains(rare);
        String long5000 = "字".repeat(5000);
        MvcResult refused =
                submit(OFFICE, plan + "/structure", "at", "" + chapter, "place", "UNDER", "title", long5000);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("form[data-form=add-node] [name=title]").val())
                .isEqualTo(long5000);
        assertThat(html(refused).select(".wp-field-error").text()).contains("最多 300 字，现在有 5000 字");
        MvcResult reworded = submit(OFFICE, plan + "/structure/" + kept, "title", long5000, "version", version(plan));
        assertThat(status(reworded)).isEqualTo(422);
        MvcResult found = page(OFFICE, plan + "/structure?at=" + kept);
        assertThat(html(found).select("form[data-form=reword] [name=title]").text())
                .isEqualTo(rare);
    }

    @Test
    void natureAndDeletionTakeTheTasksAlong() throws Exception {
        String plan = draft("Natures");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long a = add(plan, chapter, "UNDER", "", "A");
        long below = add(plan, a, "UNDER", "", "Below");
        String task = row(plan, below).attr("data-task-id");
        submit(OFFICE, "/tasks/" + task + "/shares", "departmentId", "" + fixtures.department("A1"), "role", "LEAD");
        assertThat(html(page(OFFICE, plan + "/structure?at=" + a)).text()).contains("1 项任务连同分工会删除");
        submit(OFFICE, plan + "/structure/" + a + "/nature", "nature", "ACHIEVEMENT", "version", version(plan));
        assertThat(rows(plan)).isEqualTo("0 Chapter\n1 A\n2 Below\n");
        assertThat(status(page(OFFICE, "/tasks/" + task))).isEqualTo(404);
        submit(OFFICE, plan + "/structure/" + a + "/nature", "nature", "TASK", "version", version(plan));
        assertThat(rows(plan)).isEqualTo("0 Chapter\n1 A\n2 Below 2026-1.1\n");
        assertThat(html(page(OFFICE, plan + "/structure?at=" + chapter)).text()).contains("连同下面的 2 条、1 项任务一起删除");
        submit(OFFICE, plan + "/structure/" + chapter + "/removal", "version", version(plan));
        assertThat(rows(plan)).isEmpty();
    }

    @Test
    void whoeverIsSlowerIsToldAndAMoveIsMadeInTheOrderOfNow() throws Exception {
        String plan = draft("Two at once");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long a = add(plan, chapter, "UNDER", "", "A");
        long b = add(plan, a, "AFTER", "", "B");
        String seen = version(plan);
        submit(OFFICE, plan + "/structure/" + a, "title", "A of a colleague", "version", seen);
        MvcResult slower = submit(OFFICE, plan + "/structure/" + a, "title", "Mine", "version", seen);
        assertThat(status(slower)).isEqualTo(409);
        assertThat(html(slower).select("[role=alert]").text()).contains("刚刚变过");
        assertThat(html(slower).select("form[data-form=reword] [name=title]").text())
                .isEqualTo("Mine");
        assertThat(row(plan, a).text()).contains("A of a colleague");
        MvcResult moved = submit(OFFICE, plan + "/structure/" + b + "/steps", "step", "UP", "version", seen);
        assertThat(status(moved)).isEqualTo(303);
        assertThat(moved.getFlashMap().get("flash")).isEqualTo("structure.movedAnew");
        assertThat(rows(plan)).startsWith("0 Chapter\n1 B").contains("1 A of a colleague 2026-2");
    }

    @Test
    void pastedRowsBecomeItemsAfterAPreview() throws Exception {
        String plan = draft("Pasted");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        String rows = "First\tA1、A2\t2026-06-30\r\n\"Second\nline\"\tA2\t2026年3月31日\r\n\r\nThird";
        MvcResult preview = paste(plan, chapter, rows, false);
        assertThat(status(preview)).isEqualTo(200);
        assertThat(html(preview).select("tbody tr")).hasSize(3);
        assertThat(rows(plan)).isEqualTo("0 Chapter\n");
        assertThat(status(paste(plan, chapter, rows, true))).isEqualTo(303);
        assertThat(rows(plan)).isEqualTo("0 Chapter\n1 First 2026-1\n1 Second line 2026-2\n1 Third 2026-3\n");
        Document page = structure(plan);
        assertThat(page.select("[data-task-code=2026-1] .of").text())
                .contains("A1")
                .contains("2026-06-30");
        assertThat(page.select("[data-task-code=2026-2] .of").text()).contains("2026-03-31");
        assertThat(page.select("[data-task-code=2026-3] .of").text()).contains("2026-12-31");

        String ill = "Good\tA1\nNobody knows\tA9\nIll day\t\t2026-06-31\nOutside\t\t1900-01-01";
        MvcResult refused = paste(plan, chapter, ill, true);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]")).isNotEmpty();
        assertThat(html(refused).select("tr[data-problem]").text())
                .contains("没有“A9”这个科室", "没有“2026-06-31”这一天", "1900-01-01 不在计划期内");
        assertThat(html(refused).select("textarea[name=text]").text()).contains("Nobody knows");
        assertThat(structure(plan).select("[data-node-kind=ITEM]")).hasSize(3);
    }

    @Test
    void thePageAsksAsOftenForManyRowsAsForFew() throws Exception {
        String plan = draft("Counted");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        add(plan, chapter, "UNDER", "", "Only one");
        int few = statements(plan);
        paste(plan, chapter, "Row\n".repeat(40), true);
        assertThat(structure(plan).select("[data-node-kind=ITEM]")).hasSize(41);
        assertThat(statements(plan)).isEqualTo(few);
    }

    private int statements(String plan) throws Exception {
        return CountingDataSource.statementsOf(() -> structure(plan)).size();
    }

    private MvcResult paste(String plan, long at, String text, boolean sure) throws Exception {
        return submit(
                OFFICE, plan + "/structure/rows", "at", "" + at, "place", "UNDER", "text", text, "sure", "" + sure);
    }

    private String step(String plan, long node, String step, int wanted) throws Exception {
        MvcResult result =
                submit(OFFICE, plan + "/structure/" + node + "/steps", "step", step, "version", version(plan));
        assertThat(status(result)).isEqualTo(wanted);
        return html(result).select("[role=alert]").text();
    }

    private String move(String plan, long node, long parent, String before, int wanted) throws Exception {
        MvcResult result = submit(
                OFFICE,
                plan + "/structure/" + node + "/place",
                "parent",
                "" + parent,
                "before",
                before,
                "version",
                version(plan));
        assertThat(status(result)).isEqualTo(wanted);
        return html(result).select("[role=alert]").text();
    }
}
