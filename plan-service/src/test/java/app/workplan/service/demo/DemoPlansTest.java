package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.Light;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The facts of the five documents and of their closed plans, as the demonstration stores them. */
@DemoTest
class DemoPlansTest {

    private static final String CLOSED =
            "(select p.id from plan p join bureau b on b.id = p.bureau_id where b.code = '%s' and p.state = 'CLOSED')";

    @Autowired
    FigureQueries figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    /** Changzhi and Changsha: the document's date; Zhoushan, Huarong: published; Hengshan: the period's first day. */
    @ParameterizedTest
    @CsvSource({
        "changzhi, 2024-02-19, 2025-01-15, 34, 166",
        "changsha, 2020-03-09, 2021-01-15, 16, 49",
        "zhoushan, 2019-02-13, 2020-01-15, 17, 45",
        "hengshan, 2020-07-01, 2021-01-15, 13, 35",
        "huarong, 2021-11-09, 2026-01-15, 32, 72"
    })
    void isIssuedOnItsDocumentsDateAndClosedAfterItsPeriod(
            String bureau, LocalDate issued, LocalDate closed, int tasks, int shares) {
        String plan = CLOSED.formatted(bureau);
        assertThat(one("select issued_on from plan where id = " + plan, LocalDate.class))
                .isEqualTo(issued);
        assertThat(one("select closed_on from plan where id = " + plan, LocalDate.class))
                .isEqualTo(closed);
        assertThat(one("select period_to from plan where id = " + plan, LocalDate.class))
                .isBefore(closed)
                .satisfies(end ->
                        assertThat(YearMonth.from(end).plusMonths(1).atDay(15)).isEqualTo(closed));
        assertThat(ChronoUnit.MONTHS.between(YearMonth.from(issued), YearMonth.from(closed)))
                .isGreaterThanOrEqualTo(6);
        assertThat(count("task where plan_id = " + plan)).isEqualTo(tasks);
        assertThat(count("share where plan_id = " + plan)).isEqualTo(shares);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changzhi", "changsha", "zhoushan", "hengshan", "huarong"})
    void isMostlyDoneWhenItIsClosed(String bureau) {
        long plan = one(CLOSED.formatted(bureau).substring(1).replaceAll("\\)$", ""), Long.class);
        LocalDate closed = one("select closed_on from plan where id = " + plan, LocalDate.class);
        List<TaskFigure> judged = figures.tasks(figures.calendarFor(List.of(plan), List.of(closed)));
        Map<Light, Long> lights =
                judged.stream().collect(Collectors.groupingBy(TaskFigure::light, Collectors.counting()));
        assertThat(lights.getOrDefault(Light.DONE, 0L)).isGreaterThanOrEqualTo(judged.size() * 7L / 10);
        assertThat(lights.getOrDefault(Light.OVERDUE, 0L)).isBetween(1L, judged.size() * 2L / 10);
        assertThat(judged.stream().mapToLong(TaskFigure::sharesScored).sum()).isPositive();
        assertThat(count("completion c join share s on s.id = c.share_id where s.plan_id = " + plan
                        + " and c.outcome = 'PENDING'"))
                .isZero();
    }

    @Test
    void everyPlanIsMarkedAsDemonstrationAndEveryAccountToo() {
        assertThat(count("plan where demo")).isEqualTo(6).isEqualTo(count("plan"));
        assertThat(count("user_account where demo")).isEqualTo(count("user_account"));
    }

    @Test
    void everyRowOfTheHistoryWasMadeByACommandThatIsAudited() {
        assertThat(count("audit_entry where action = 'share.report'"))
                .isEqualTo(count("progress_entry"))
                .isGreaterThan(1500);
        assertThat(count("audit_entry where action = 'share.markDone'")).isEqualTo(count("completion"));
        assertThat(count("audit_entry where action = 'completion.accept'"))
                .isEqualTo(count("completion where outcome = 'ACCEPTED'"));
        assertThat(count("audit_entry where action = 'occurrence.record'")).isEqualTo(count("occurrence_record"));
        assertThat(count("audit_entry where action in ('plan.issue', 'plan.close')"))
                .isEqualTo(11);
        assertThat(count("audit_entry where action = 'extension.ask'")).isEqualTo(count("extension"));
        assertThat(count("audit_entry where action in ('row.import', 'row.strike')"))
                .isEqualTo(
                        count("task_row") == 0
                                ? 0
                                : 1 + one("select count(distinct struck_at) from task_row_strike", Integer.class));
        assertThat(count("audit_entry where action = 'refused'")).isZero();
        assertThat(count("completion c where c.decided_by in (select actor_id from progress_entry)"))
                .isZero();
    }

    @Test
    void changzhiHasEightChaptersThirtyNumberedItemsAndFiveHazards() {
        String plan = CLOSED.formatted("changzhi");
        assertThat(count("chapter where plan_id = " + plan)).isEqualTo(8);
        assertThat(count("plan_item where number is not null and level = 1 and plan_id = " + plan))
                .isEqualTo(30);
        assertThat(jdbc.sql(
                                "select i.title from plan_item i join plan_item p on p.id = i.parent_id where p.number = '(十八)'"
                                        + " and i.number is null and i.plan_id = " + plan + " order by i.position")
                        .query(String.class)
                        .list())
                .containsExactly("森林草原火灾", "水旱灾害", "地质灾害", "地震灾害", "气象灾害");
        assertThat(count("share where group_id is null and plan_id = " + plan)).isEqualTo(62);
        assertThat(count("share where group_id is not null and plan_id = " + plan))
                .isEqualTo(13 * 8);
        assertThat(one("select count(distinct task_id) from share where plan_id = " + plan, Integer.class))
                .isEqualTo(34);
        List<TaskFigure> tasks = figures.tasks(figures.calendarFor(
                List.of(one("select id from plan where id = " + plan, Long.class)),
                List.of(LocalDate.of(2024, 2, 19))));
        assertThat(tasks.stream().filter(TaskFigure::quantified)).hasSize(5);
        assertThat(Math.round(1000.0 * 29 / tasks.size()) / 10.0).isEqualTo(85.3);
    }

    @Test
    void changshaHasSixteenItems() {
        assertThat(count("plan_item where plan_id = " + CLOSED.formatted("changsha")))
                .isEqualTo(16);
    }

    @Test
    void huarongHasFourIndicatorsAndSixProjects() {
        assertThat(count("indicator where plan_id = " + CLOSED.formatted("huarong")))
                .isEqualTo(4);
        assertThat(count("project where plan_id = " + CLOSED.formatted("huarong")))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhoushan", "hengshan"})
    void keepsItsReviewAsAchievementsThatAreNotTracked(String bureau) {
        String plan = CLOSED.formatted(bureau);
        assertThat(count("plan_item where nature = 'ACHIEVEMENT' and plan_id = " + plan))
                .isPositive();
        assertThat(count("task t join plan_item i on i.id = t.item_id where i.nature = 'ACHIEVEMENT' and t.plan_id = "
                        + plan))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changsha", "zhoushan", "hengshan", "huarong"})
    void sharesTheTextDoesNotNameAreMarkedAsTheOfficesOwn(String bureau) {
        assertThat(count("share where origin <> 'STAFF' and plan_id = " + CLOSED.formatted(bureau)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "office, OFFICE,", "office2, OFFICE,", "head, HEAD, 非煤矿山安全监督管理科", "staff, STAFF, 非煤矿山安全监督管理科",
        "head2, HEAD, 防汛抗旱救灾科", "leader, LEADER,", "admin, ADMIN,", "auditor, AUDITOR,",
        "office@changsha, OFFICE,", "head@zhoushan, HEAD, *", "leader@hengshan, LEADER,", "office@huarong, OFFICE,",
        "leader@hunan, LEADER,", "office@hunan, OFFICE,", "leader@shanxi, LEADER,", "office@shanxi, OFFICE,"
    })
    void hasTheAccountsOfTheLoginPage(String username, String role, String department) {
        assertThat(jdbc.sql(
                                "select r.role from user_role r join user_account u on u.id = r.user_id where u.username = :name")
                        .param("name", username)
                        .query(String.class)
                        .list())
                .containsExactly(role);
        List<String> departments =
                jdbc.sql("""
                        select d.name from user_department ud join department d on d.id = ud.department_id
                        join user_account u on u.id = ud.user_id where u.username = :name
                        """).param("name", username).query(String.class).list();
        if (department == null) {
            assertThat(departments).isEmpty();
        } else if (department.equals("*")) {
            assertThat(departments).hasSize(1);
        } else {
            assertThat(departments).containsExactly(department);
        }
    }

    @Test
    void everyAccountHasTheOnePassword() {
        List<String> hashes = jdbc.sql("select distinct password_hash from user_account")
                .query(String.class)
                .list();
        assertThat(hashes).allMatch(hash -> passwords.matches(DemoLoader.PASSWORD, hash));
    }

    private int count(String from) {
        return one("select count(*) from " + from, Integer.class);
    }

    private <T> T one(String sql, Class<T> type) {
        return jdbc.sql(sql).query(type).single();
    }
}
