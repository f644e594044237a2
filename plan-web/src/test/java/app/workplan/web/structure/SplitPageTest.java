package app.workplan.web.structure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

class SplitPageTest extends HandMade {

    private static final String TEXT = """
            某市应急管理局2026年工作要点
            一、主要任务
            1.检查煤矿。6月底前查完一遍；年底前完成整改，整改率达到100%。每季度至少通报1次情况。（A1牵头，A2配合）
            2.修订预案。9月底前印发。（A2负责）
            """;

    @Autowired
    private ImportService imports;

    @Test
    void theSentencesOfAnImportedItemBecomeTasksWithWhatTheySay() throws Exception {
        String plan = imported();
        long item = item(plan, "检查煤矿");
        Document page = html(page(OFFICE, plan + "/structure/" + item + "/split"));
        assertThat(page.select("[data-sentence] textarea").eachText())
                .containsExactly("检查煤矿", "6月底前查完一遍", "年底前完成整改，整改率达到100%", "每季度至少通报1次情况");
        assertThat(page.select("[data-sentence] input[checked]").eachAttr("name"))
                .as("the heading alone is no work")
                .containsExactly("rows[1].take", "rows[2].take", "rows[3].take");
        assertThat(page.select("li:not([data-sentence]) textarea")).hasSize(3);
        List<String> before = work(plan);

        assertThat(status(send(plan, item, page))).isEqualTo(303);
        assertThat(rows(plan)).contains("""
                        1 1. 检查煤矿
                        2 6月底前查完一遍 2026-1a
                        2 年底前完成整改，整改率达到100% 2026-1b
                        2 每季度至少通报1次情况 2026-1c
                        """);
        assertThat(work(plan))
                .containsExactly(
                        "2026-1a due 2026-06-30 TEXT | A1 LEAD, A2 SUPPORT | steps 0 rhythms 0 targets 0",
                        "2026-1b due 2026-12-31 TEXT | A1 LEAD, A2 SUPPORT | steps 0 rhythms 0 targets 1",
                        "2026-1c due 2026-12-31 TEXT | A1 LEAD, A2 SUPPORT | steps 0 rhythms 1 targets 0",
                        "2026-2 due 2026-09-30 TEXT | A2 RESPONSIBLE | steps 0 rhythms 0 targets 0");

        MvcResult merged = submit(OFFICE, plan + "/structure/" + item + "/merge", "version", version(plan));
        assertThat(status(merged)).isEqualTo(303);
        assertThat(work(plan)).as("nothing was lost on the way").isEqualTo(before);
        assertThat(row(plan, item).attr("data-task-code")).isEqualTo("2026-1");
    }

    @Test
    void aHandMadeItemIsSplitByItsTitleAndAddedTo() throws Exception {
        String plan = draft("Split by hand");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long item = add(plan, chapter, "UNDER", "", "查隐患；抓整改；𠮷演练");
        long task = task(plan, item);
        submit(OFFICE, "/tasks/" + task + "/shares", "departmentId", "" + fixtures.department("A1"), "role", "LEAD");
        MvcResult done = submit(
                OFFICE,
                plan + "/structure/" + item + "/parts",
                "version",
                version(plan),
                "rows[0].sentence",
                "0",
                "rows[0].take",
                "true",
                "rows[0].title",
                "查重大隐患",
                "rows[1].sentence",
                "1",
                "rows[1].title",
                "抓整改",
                "rows[2].title",
                "自己加的一项");
        assertThat(status(done)).isEqualTo(303);
        assertThat(rows(plan)).isEqualTo("""
                        0 Chapter
                        1 查隐患；抓整改；𠮷演练
                        2 查重大隐患 2026-1a
                        2 自己加的一项 2026-1b
                        """);
        assertThat(work(plan))
                .containsExactly(
                        "2026-1a due 2026-12-31 DEFAULT | A1 LEAD | steps 0 rhythms 0 targets 0",
                        "2026-1b due 2026-12-31 DEFAULT | A1 LEAD | steps 0 rhythms 0 targets 0");
        long b = Long.parseLong(
                structure(plan).select("[data-task-code=2026-1b]").first().attr("data-task-id"));
        submit(OFFICE, "/tasks/" + b + "/shares", "departmentId", "" + fixtures.department("A2"), "role", "SUPPORT");
        submit(OFFICE, plan + "/structure/" + item + "/merge", "version", version(plan));
        assertThat(rows(plan)).isEqualTo("0 Chapter\n1 查隐患；抓整改；𠮷演练 2026-1\n");
        assertThat(work(plan))
                .containsExactly("2026-1 due 2026-12-31 DEFAULT | A1 LEAD, A2 SUPPORT | steps 0 rhythms 0 targets 0");
        assertThat(audited(plan))
                .containsSubsequence("item.split", "item.merge")
                .doesNotContain("item.merge.refused");
    }

    @Test
    void whatIsTypedStaysWhenItIsRefusedOrSomebodyWasFaster() throws Exception {
        String plan = draft("Refused splits");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long item = add(plan, chapter, "UNDER", "", "一件事");
        String parts = plan + "/structure/" + item + "/parts";
        String seen = version(plan);
        MvcResult one = submit(OFFICE, parts, "version", seen, "rows[0].title", "只有一项");
        assertThat(status(one)).isEqualTo(422);
        assertThat(html(one).select("[role=alert]").text()).contains("至少勾选或填写两项");
        assertThat(html(one).select("textarea").first().text()).isEqualTo("只有一项");
        String long5000 = "字".repeat(5000);
        MvcResult tooLong = submit(OFFICE, parts, "version", seen, "rows[0].title", "好的", "rows[1].title", long5000);
        assertThat(status(tooLong)).isEqualTo(422);
        Element field = html(tooLong).select("textarea.is-invalid").first();
        assertThat(field.text()).isEqualTo(long5000);
        assertThat(html(tooLong).select("#" + field.attr("aria-describedby")).text())
                .contains("最多 300 字");
        assertThat(html(tooLong).select("[role=alert] a").attr("href")).isEqualTo("#" + field.id());
        submit(OFFICE, plan + "/structure/" + item, "title", "一件别的事", "version", seen);
        MvcResult slower = submit(OFFICE, parts, "version", seen, "rows[0].title", "甲", "rows[1].title", "乙");
        assertThat(status(slower)).isEqualTo(409);
        assertThat(html(slower).select("textarea").eachText()).startsWith("甲", "乙");
        assertThat(html(slower).select("form[data-form=split] [name=version]").val())
                .as("once more counts")
                .isEqualTo(version(plan));
        assertThat(rows(plan)).isEqualTo("0 Chapter\n1 一件别的事 2026-1\n");
        assertThat(status(submit(OFFICE, parts, "rows[0].title", "甲", "rows[1].title", "乙")))
                .as("without a version nobody knows what it replaces")
                .isEqualTo(409);
    }

    @Test
    void tasksOfADraftAreRenamedMovedDeletedAndStandUnderAChapter() throws Exception {
        String plan = draft("Tasks apart");
        long chapter = add(plan, "", "CHAPTER", "三、", "Chapter");
        long item = add(plan, chapter, "UNDER", "", "Item");
        long second = add(plan, item, "TASK", "", "Second");
        long third = add(plan, second, "TASK", "", "Third");
        long direct = add(plan, chapter, "TASK", "", "Direct");
        assertThat(rows(plan)).isEqualTo("""
                        0 三、 Chapter
                        1 Item
                        2 Item 2026-1a
                        2 Second 2026-1b
                        2 Third 2026-1c
                        1 Direct 2026-3.0
                        """);
        String tasks = plan + "/structure/tasks/";
        submit(OFFICE, tasks + third + "/steps", "step", "UP", "version", version(plan));
        assertThat(status(submit(OFFICE, tasks + direct + "/steps", "step", "UP", "version", version(plan))))
                .as("alone in its place")
                .isEqualTo(422);
        submit(OFFICE, tasks + second, "title", "Renamed", "version", version(plan));
        assertThat(status(submit(OFFICE, tasks + second, "title", "  ", "version", version(plan))))
                .isEqualTo(422);
        assertThat(status(submit(OFFICE, tasks + second, "title", "Late", "version", "0")))
                .isEqualTo(409);
        assertThat(rows(plan)).contains("2 Item 2026-1a\n2 Third 2026-1b\n2 Renamed 2026-1c\n");
        submit(OFFICE, tasks + third + "/removal", "version", version(plan));
        submit(OFFICE, tasks + second + "/removal", "version", version(plan));
        submit(OFFICE, tasks + direct + "/removal", "version", version(plan));
        assertThat(rows(plan)).isEqualTo("0 三、 Chapter\n1 Item 2026-1\n");
        MvcResult only = submit(OFFICE, tasks + task(plan, item) + "/removal", "version", version(plan));
        assertThat(html(only).select("[role=alert]").text()).contains("唯一的任务");
    }

    @Test
    void afterIssueNothingIsSplitOrMerged() throws Exception {
        String plan = draft("Issued already");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long item = add(plan, chapter, "UNDER", "", "查隐患；抓整改");
        add(plan, chapter, "TASK", "", "Direct");
        assertThat(status(submit(OFFICE, plan + "/issue", "version", version(plan))))
                .isEqualTo(303);
        String seen = version(plan);
        MvcResult late = submit(
                OFFICE,
                plan + "/structure/" + item + "/parts",
                "version",
                seen,
                "rows[0].title",
                "甲",
                "rows[1].title",
                "乙");
        assertThat(status(late)).isEqualTo(422);
        assertThat(html(late).text()).contains("可以增补任务").contains("甲");
        assertThat(html(late).select("a[href$=/tasks/new]")).isNotEmpty();
        MvcResult merge = submit(OFFICE, plan + "/structure/" + item + "/merge", "version", seen);
        assertThat(status(merge)).isEqualTo(422);
        assertThat(status(page(OFFICE, plan + "/structure/" + item + "/split"))).isEqualTo(303);
        assertThat(rows(plan)).isEqualTo("0 Chapter\n1 查隐患；抓整改 2026-1\n1 Direct 2026-1.0\n");
    }

    @Test
    void headingsAndAchievementsAreNotSplitAndPartsOutliveTheirItemBecomingAHeading() throws Exception {
        String plan = draft("Headings");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long item = add(plan, chapter, "UNDER", "", "Item");
        add(plan, item, "TASK", "", "Second");
        long below = add(plan, item, "UNDER", "", "Below");
        assertThat(rows(plan))
                .as("the part has words of its own, the bare first one has not")
                .isEqualTo("0 Chapter\n1 Item 2026-1\n2 Below 2026-1.1\n");
        assertThat(row(plan, item).text()).contains("2026-1");
        MvcResult heading = submit(
                OFFICE,
                plan + "/structure/" + item + "/parts",
                "version",
                version(plan),
                "rows[0].title",
                "甲",
                "rows[1].title",
                "乙");
        assertThat(html(heading).select("[role=alert]").text()).contains("请拆它的下级条目");
        submit(OFFICE, plan + "/structure/" + below + "/nature", "nature", "ACHIEVEMENT", "version", version(plan));
        MvcResult past = submit(OFFICE, plan + "/structure", "at", "" + below, "place", "TASK", "title", "No");
        assertThat(status(past)).isEqualTo(422);
    }

    /** A draft made of the text; its address. */
    private String imported() throws Exception {
        long job =
                imports.start(fixtures.plans().office("alpha"), new UploadedText("plan.txt", TEXT + fixtures.next()));
        Document page = html(page(OFFICE, "/imports/" + job));
        submit(
                OFFICE,
                "/imports/" + job + "/plan",
                fields(page.select("form[data-form=commit-import]").first()));
        return "/plans/"
                + html(page(OFFICE, "/imports/" + job)).select("[data-plan-id]").attr("data-plan-id");
    }

    /** Sends the form as the page shows it. */
    private MvcResult send(String plan, long item, Document page) throws Exception {
        return submit(
                OFFICE,
                plan + "/structure/" + item + "/parts",
                fields(page.select("form[data-form=split]").first()));
    }

    private static String[] fields(Element form) {
        return ((FormElement) form)
                .formData().stream()
                        .flatMap(one -> Stream.of(one.key(), one.value()))
                        .toArray(String[]::new);
    }

    private long item(String plan, String title) throws Exception {
        return structure(plan).select("[data-node-kind=ITEM]").stream()
                .filter(row -> row.select(".tt").text().endsWith(title))
                .mapToLong(row -> Long.parseLong(row.attr("data-node-id")))
                .findFirst()
                .orElseThrow();
    }

    private long task(String plan, long item) throws Exception {
        return Long.parseLong(row(plan, item).attr("data-task-id"));
    }

    private static long idOf(String plan) {
        return Long.parseLong(plan.substring(plan.lastIndexOf('/') + 1));
    }

    private List<String> audited(String plan) {
        return jdbc.sql("select action from audit_entry where plan_id = :plan order by id")
                .param("plan", idOf(plan))
                .query(String.class)
                .list();
    }

    /** What each task of the plan carries. */
    private List<String> work(String plan) {
        return jdbc.sql("""
                        select t.code || ' due ' || t.due_on || ' ' || t.due_origin || ' | '
                            || (select string_agg(d.name || ' ' || s.role, ', ' order by s.position) from share s
                                join department d on d.id = s.department_id where s.task_id = t.id)
                            || ' | steps ' || (select count(*) from milestone m where m.task_id = t.id)
                            || ' rhythms ' || (select count(*) from recurrence r where r.task_id = t.id)
                            || ' targets ' || (select count(*) from target g where g.task_id = t.id)
                        from task t where t.plan_id = :plan order by t.position""").param("plan", idOf(plan)).query(String.class).list();
    }
}
