package app.workplan.service.docimport.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.organisation.Bureau;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.ServiceTest;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.service.docimport.amend.AmendmentService.AmendPlan;
import app.workplan.service.docimport.review.ReviewService;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskService;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 按文件改动计划: what was ticked is written at once and on one basis, into an issued plan as into a draft. */
@ServiceTest
class AmendmentServiceTest {

    static final String OLD = """
        某市应急管理局2026年工作要点
        一、安全监管
        1.开展矿山检查。深入矿山排查隐患，6月底前完成。（责任科室：矿山科）
        2.组织业务培训。面向乡镇站所举办培训班。（责任科室：培训科）
        3.更新物资清单。核对仓库存量并公布。（责任科室：物资科）
        二、应急准备
        4.修订防汛预案。明确转移路线和责任人。（责任科室：防汛科）
        """;

    static final String NEW = """
        某市应急管理局2026年工作要点
        一、安全监管
        1.开展矿山检查。深入矿山排查隐患，9月底前完成。（牵头科室：矿山科；配合科室：培训科）
        2.更新物资清单。核对仓库存量并公布。（责任科室：物资科）
        二、应急准备
        3.修订防汛预案。明确转移路线和责任人。（责任科室：防汛科）
        4.建设避难场所。年内新建场所并挂牌开放。（责任科室：防汛科）
        """;

    private static final String BASIS = "市政府办公室调整通知";
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportService imports;

    @Autowired
    private AmendmentService service;

    @Autowired
    private ComparisonQueries comparisons;

    @Autowired
    private AmendedDocumentQueries documents;

    @Autowired
    private PlanService plans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReviewService review;

    private Actor office;
    private Actor stranger;
    private long plan;

    @BeforeEach
    void plan() {
        at(FIRST, () -> {
            office = office();
            stranger = office();
            long first = imports.start(office, new UploadedText("plan.txt", OLD));
            plan = imports.commit(office, new ImportService.CommitImport(first, null, null, null));
        });
    }

    private Actor office() {
        return transaction.execute(status -> {
            String code = UUID.randomUUID().toString().substring(0, 8);
            Bureau bureau = new Bureau(code, "Bureau " + code, code, null, clock.instant());
            entities.persist(bureau);
            UserAccount user = new UserAccount(
                    bureau.requireId(), "o" + code, "-", "office", Set.of(Role.OFFICE), Set.of(), clock.instant());
            entities.persist(user);
            return new Actor(
                    user.requireId(), "office", bureau.requireId(), Set.of(Role.OFFICE), Set.of(), null, "r" + code);
        });
    }

    private void at(LocalDate day, Runnable work) {
        clock.runAt(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(), work);
    }

    private void issue() {
        at(FIRST, () -> plans.issue(office, plan, null));
    }

    private long upload(String text) {
        long made = imports.start(office, new UploadedText("notice.txt", text));
        service.aim(office, made, plan);
        return made;
    }

    private Scope scope() {
        return new Scope(Set.of(office.requireBureauId()), office.requireBureauId());
    }

    private AmendPlan all(long made, String basis) {
        ComparisonQueries.Compared shown = comparisons.compare(office, made, Map.of());
        return new AmendPlan(
                made,
                shown.review().version(),
                shown.seal(),
                Map.of(),
                shown.comparison().suggested(),
                true,
                basis);
    }

    private List<String> told(String sql) {
        return jdbc.sql(sql).param("plan", plan).query(String.class).list();
    }

    private List<String> tasks() {
        return told("select code || ' ' || title || coalesce(' ' || set_state, '') from task where plan_id = :plan"
                + " order by code");
    }

    @Test
    void theSameTextChangesNothing() {
        issue();
        Comparison comparison =
                comparisons.compare(office, upload(OLD), Map.of()).comparison();
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.unchanged()).isEqualTo(4);
    }

    @Test
    void writesAddedChangedAndRemovedIntoAnIssuedPlan() {
        issue();
        at(LocalDate.of(2026, 4, 1), () -> {
            long made = upload(NEW);
            Comparison comparison = comparisons.compare(office, made, Map.of()).comparison();
            assertThat(comparison.added()).extracting(Provision::title).containsExactly("建设避难场所");
            assertThat(comparison.removed()).extracting(Provision::title).containsExactly("组织业务培训");
            assertThat(comparison.unchanged()).isEqualTo(2);
            assertThat(comparison.changed().get(0).differences())
                    .extracting(Difference::facet)
                    .containsExactlyInAnyOrder(Facet.TEXT, Facet.DEPARTMENTS, Facet.DEADLINE);
            assertThat(service.amend(office, all(made, BASIS))).isEqualTo(plan);
            assertThat(service.amend(office, all(made, BASIS))).as("sent twice").isEqualTo(plan);
        });
        assertThat(tasks())
                .containsExactly(
                        "2026-1 开展矿山检查", "2026-2 组织业务培训 CANCELLED", "2026-3 更新物资清单", "2026-4 修订防汛预案", "2026-A1 建设避难场所");
        assertThat(told("select due_on || ' ' || due_origin from task where plan_id = :plan and code = '2026-1'"))
                .containsExactly("2026-09-30 TEXT");
        assertThat(told("select d.name || ' ' || s.role from share s join department d on d.id = s.department_id"
                        + " join task t on t.id = s.task_id where t.plan_id = :plan and t.code = '2026-1'"
                        + " and s.state <> 'CANCELLED' order by 1"))
                .containsExactly("培训科 SUPPORT", "矿山科 LEAD");
        assertThat(told("select title from plan_item where plan_id = :plan order by position"))
                .as("the wording stays as issued")
                .containsExactly("开展矿山检查", "组织业务培训", "更新物资清单", "修订防汛预案");
        assertThat(told("select distinct basis from audit_entry where plan_id = :plan and basis is not null"))
                .containsExactly(BASIS);
        assertThat(told("select old_value || ' > ' || new_value from audit_entry where plan_id = :plan"
                        + " and action = 'task.moveDue'"))
                .containsExactly("2026-06-30 > 2026-09-30");
    }

    @Test
    void tiesWhatItWroteToTheNewDocument() {
        issue();
        at(LocalDate.of(2026, 4, 1), () -> service.amend(office, all(upload(NEW), BASIS)));
        List<AmendedDocumentQueries.Document> all = documents.ofPlan(scope(), office.requireBureauId(), plan);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).added()).isEqualTo(1);
        assertThat(all.get(0).changed()).isEqualTo(1);
        assertThat(all.get(0).removed()).isEqualTo(1);
        assertThat(documents.places(scope(), office.requireBureauId(), plan))
                .extracting(one -> NEW.substring(one.start(), one.end()))
                .anyMatch(words -> words.startsWith("4.建设避难场所"))
                .anyMatch(words -> words.startsWith("1.开展矿山检查"))
                .hasSize(2);
        assertThat(comparisons
                        .compare(office, upload(NEW), Map.of())
                        .comparison()
                        .isEmpty())
                .as("the same text again")
                .isTrue();
    }

    @Test
    void changesADraftInItsWording() {
        at(FIRST, () -> service.amend(office, all(upload(NEW), "")));
        assertThat(tasks()).containsExactly("2026-1 开展矿山检查", "2026-2 更新物资清单", "2026-3 修订防汛预案", "2026-4 建设避难场所");
        assertThat(told("select title from plan_item where plan_id = :plan order by position"))
                .containsExactly("开展矿山检查", "更新物资清单", "修订防汛预案", "建设避难场所");
    }

    @Test
    void refusesWithoutABasisAndWritesNothing() {
        issue();
        AmendPlan command = all(upload(NEW), " ");
        assertThatThrownBy(() -> service.amend(office, command))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("amendment.basisMissing");
        assertThat(tasks()).hasSize(4);
    }

    @Test
    void refusesAllWhereARuleRefusesOne() {
        issue();
        at(LocalDate.of(2026, 10, 9), () -> {
            AmendPlan command = all(upload(NEW.replace("年内新建", "8月底前新建")), BASIS);
            assertThatThrownBy(() -> service.amend(office, command))
                    .isInstanceOf(RefusedChange.class)
                    .hasMessage("task.duePast");
        });
        assertThat(tasks()).containsExactly("2026-1 开展矿山检查", "2026-2 组织业务培训", "2026-3 更新物资清单", "2026-4 修订防汛预案");
        assertThat(told("select distinct due_on::text from task where plan_id = :plan and code = '2026-1'"))
                .containsExactly("2026-06-30");
    }

    @Test
    void meetsWhoeverChangedThePlanMeanwhile() {
        issue();
        AmendPlan command = all(upload(NEW), BASIS);
        long task = jdbc.sql("select id from task where plan_id = :plan and code = '2026-4'")
                .param("plan", plan)
                .query(Long.class)
                .single();
        int version = jdbc.sql("select version from task where id = :id")
                .param("id", task)
                .query(Integer.class)
                .single();
        tasks.change(
                office, new TaskService.ChangeTask(task, List.of(TaskChange.title("修订防汛抗旱预案")), null, BASIS, version));
        assertThatThrownBy(() -> service.amend(office, command)).isInstanceOf(StaleVersion.class);
        assertThat(told("select count(*)::text from plan_amendment where plan_id = :plan"))
                .containsExactly("0");
    }

    @Test
    void isNothingForOtherBureausAndCannotBeWithdrawn() {
        issue();
        long made = upload(NEW);
        AmendPlan command = all(made, BASIS);
        assertThatThrownBy(() -> service.amend(stranger, command)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comparisons.compare(stranger, made, Map.of())).isInstanceOf(NotFound.class);
        long own = imports.start(stranger, new UploadedText("notice.txt", NEW));
        assertThatThrownBy(() -> service.aim(stranger, own, plan)).isInstanceOf(NotFound.class);
        at(LocalDate.of(2026, 4, 1), () -> service.amend(office, command));
        assertThatThrownBy(() -> review.withdraw(office, made)).hasMessage("amend.stays");
        assertThat(tasks()).hasSize(5);
    }
}
