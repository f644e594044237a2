package app.workplan.web;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RowContent;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.service.docimport.amend.AmendmentService;
import app.workplan.service.plan.PlanService;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.ExtensionService;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.service.row.RowService;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.AssignmentService;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Small plans for page tests: of this year, one chapter, one item with one task per plan, issued on 1 January. */
@Component
@Lazy
public class Plans {

    private static final String TEXT =
            "Chapter one\n(1) Inspect all mines. Twice a year and without notice. (A1, A2)\n";

    private static final RowContent POND = new RowContent("1", "Pond", "Ponds", null, null, null, null);

    private final Fixtures fixtures;
    private final EntityManager entities;
    private final PlanService planService;
    private final AssignmentService assignments;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    @Autowired
    private CompletionService completions;

    @Autowired
    private ReportService reports;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private ImportService imports;

    @Autowired
    private AmendmentService amendments;

    @Autowired
    private RowService rows;

    @Autowired
    private JdbcClient jdbc;

    Plans(
            Fixtures fixtures,
            EntityManager entities,
            PlanService planService,
            AssignmentService assignments,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.fixtures = fixtures;
        this.entities = entities;
        this.planService = planService;
        this.assignments = assignments;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** One plan with one task; second is 0 where only the first department has a share. */
    public record Small(long planId, long taskId, long first, long second) {}

    /** An issued plan of alpha whose task is shared by A1 (lead) and A2. */
    public Small ofAlpha() {
        return make("alpha", "A1", "A2", false);
    }

    /** The same whose first share owns monthly occurrences. */
    public Small monthly() {
        return make("alpha", "A1", "A2", true);
    }

    /** An issued plan of beta, of the one department there. */
    public Small ofBeta() {
        return make("beta", "B1", null, false);
    }

    /** The office of the bureau, as an actor who is nobody's user. */
    public Actor office(String bureau) {
        return new Actor(null, "office", fixtures.bureau(bureau), Set.of(Role.OFFICE), Set.of(), null, null);
    }

    /** 结束 the plan, so that no other test sees it as owed. */
    public void close(Small plan, String bureau) {
        planService.close(office(bureau), plan.planId(), null);
    }

    /** Today, as a form sends it. */
    public String today() {
        return clock.today().toString();
    }

    /** The last day of the plans. */
    public String yearEnd() {
        return clock.today().getYear() + "-12-31";
    }

    /** A new share: OWN of A1, OTHER_DEPARTMENT of A2, OTHER_BUREAU of B1. */
    public long shareOf(String relation) {
        return share(small(relation), relation);
    }

    /** A new task in which that department has a share. */
    public long taskOf(String relation) {
        return small(relation).taskId();
    }

    /** The current occurrence of a new task, owned by that department. */
    public long occurrenceOf(String relation) {
        Small small = ofOne(relation, true);
        return id("""
                select o.id from occurrence o join recurrence r on r.id = o.recurrence_id
                where r.task_id = ? and ? between o.period_from and o.due_on
                """, small.taskId(), clock.today());
    }

    /** The monthly duty of a new task, owned by that department. */
    public long recurrenceOf(String relation) {
        return id("select recurrence_id from occurrence where id = ?", occurrenceOf(relation));
    }

    /** A draft of alpha, or of beta, with one task. */
    public long draftOf(String relation) {
        return draft(bureau(relation), clock.today().withDayOfYear(1), false).getPlanId();
    }

    /** The first chapter of a plan. */
    public long chapterOf(long planId) {
        return id("select id from chapter where plan_id = ? order by position limit 1", planId);
    }

    /** The first item of a plan. */
    public long itemOf(long planId) {
        return id("select id from plan_item where plan_id = ? order by position limit 1", planId);
    }

    private long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** An import of alpha, or of beta, to be looked through. */
    public long importOf(String relation) {
        return imports.start(office(bureau(relation)), new UploadedText("plan.txt", SeedBureau.numbered()));
    }

    /** An import of alpha, or of beta, that is to change a plan of its own bureau. */
    public long amendingOf(String relation) {
        long made = importOf(relation);
        amendments.aim(office(bureau(relation)), made, small(relation).planId());
        return made;
    }

    /** A completion that waits, handed in by nobody who reviews. */
    public long completionOf(String relation) {
        Small small = small(relation);
        return completions.markDone(head(relation), share(small, relation), "All done");
    }

    /** The last day of the year after the plans'. */
    public String nextYearEnd() {
        return clock.today().getYear() + 1 + "-12-31";
    }

    /** An extension that waits, asked for by nobody who reviews. */
    public long extensionOf(String relation) {
        Small small = small(relation);
        return extensions.ask(head(relation), share(small, relation), LocalDate.parse(nextYearEnd()), "No people");
    }

    /** A new task of that department alone. */
    public long soleTaskOf(String relation) {
        return ofOne(relation, false).taskId();
    }

    /** A row on the list of a task of that department alone. */
    public long rowOf(String relation) {
        return rows.add(head(relation), soleTaskOf(relation), POND);
    }

    private Small ofOne(String relation, boolean monthly) {
        return make(bureau(relation), department(relation), null, monthly);
    }

    private static String bureau(String relation) {
        return relation.equals("OTHER_BUREAU") ? "beta" : "alpha";
    }

    private static String department(String relation) {
        return relation.equals("OWN") ? "A1" : relation.equals("OTHER_DEPARTMENT") ? "A2" : "B1";
    }

    /** An entry that counts. */
    public long entryOf(String relation) {
        Small small = small(relation);
        return reports.report(
                head(relation),
                new ReportProgress(share(small, relation), new ProgressReport(20, "Going on", null, null, false)));
    }

    private Small small(String relation) {
        return relation.equals("OTHER_BUREAU") ? ofBeta() : ofAlpha();
    }

    private static long share(Small small, String relation) {
        return relation.equals("OTHER_DEPARTMENT") ? small.second() : small.first();
    }

    /** The head of the department, as an actor. */
    public Actor head(String relation) {
        long own = fixtures.department(department(relation));
        return new Actor(null, "head", fixtures.bureau(bureau(relation)), Set.of(Role.HEAD), Set.of(own), null, null);
    }

    private Small make(String bureau, String lead, @org.jspecify.annotations.Nullable String other, boolean monthly) {
        LocalDate first = clock.today().withDayOfYear(1);
        Task task = draft(bureau, first, monthly);
        long leadShare = assign(bureau, task, lead, ShareRole.LEAD);
        long otherShare = other == null ? 0 : assign(bureau, task, other, ShareRole.SHARED);
        clock.runAt(
                first.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(),
                () -> planService.issue(office(bureau), task.getPlanId(), null));
        return new Small(task.getPlanId(), task.requireId(), leadShare, otherShare);
    }

    private Task draft(String bureau, LocalDate first, boolean monthly) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            SourceDocument source = new SourceDocument(fixtures.bureau(bureau), "plan.txt", TEXT, now, null);
            entities.persist(source);
            Plan plan = new Plan(
                    source,
                    PlanKind.ANNUAL_KEY_POINTS,
                    "Plan " + fixtures.next(),
                    new DocumentHead(null, null, null, null),
                    new PlanPeriod(first, first.withMonth(12).withDayOfMonth(31)),
                    now,
                    null);
            entities.persist(plan);
            Chapter chapter = new Chapter(plan, 0, "1", "Chapter one", ChapterNature.PLAN, new SourceSpan(0, 11));
            entities.persist(chapter);
            SourceSpan span = new SourceSpan(12, TEXT.length() - 1);
            PlanItem item = new PlanItem(chapter, null, 0, "1", "Inspect all mines", ItemNature.TASK, span);
            entities.persist(item);
            TaskDeadline deadline = new TaskDeadline(plan.getPeriod().to(), DeadlineOrigin.DEFAULT, null);
            Task task = new Task(item, "T-" + fixtures.next(), 0, span, deadline, now);
            entities.persist(task);
            if (monthly) {
                entities.persist(new Recurrence(task, Frequency.MONTH, 1, "every month", null, 0));
            }
            return task;
        });
    }

    private long assign(String bureau, Task task, String department, ShareRole role) {
        return assignments.assign(
                office(bureau),
                new AssignmentService.Assign(task.requireId(), fixtures.department(department), role, null));
    }
}
