package app.workplan.service.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 批示的读取: one statement each, however many directives and departments there are. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DirectiveQueries {

    /** So many that are over are listed, the newest ones. */
    public static final int MOST = 100;

    private static final String CHOICES = """
            select d.id, d.name from department d
            where d.bureau_id = :bureau and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
            order by d.position, d.id
            """;

    private final JdbcClient jdbc;
    private final SmallLists lists;
    private final DirectiveAccess access;
    private final Clock clock;

    /** 可选科室. */
    public record Choice(long id, String name) {}

    /** Open ones of a bureau at the end of the day, the most urgent first; of bureaus the reader may see. */
    public List<DirectiveView> openOf(Scope scope, long bureauId, LocalDate day) {
        return DirectiveRow.views(lists.one(open(scope, bureauId, day)), day);
    }

    /** The same, for a page that reads more with them. */
    public static SmallList<DirectiveRow> open(Scope scope, long bureauId, LocalDate day) {
        return list(
                "v.bureau_id = :bureau and v.bureau_id = any(:bureaus) and " + DirectiveSql.OPEN,
                DirectiveSql.BY_DUE,
                Map.of("bureau", bureauId, "bureaus", bureaus(scope), "day", day));
    }

    /** 一项任务的批示 as they stood at the end of the day, the newest first; who may see the task has been asked. */
    public List<DirectiveView> viewsOfTask(Scope scope, long taskId, LocalDate day) {
        return DirectiveRow.views(lists.one(ofTask(scope, taskId, day)), day);
    }

    /** The same, for a page that reads more with them. */
    public SmallList<DirectiveRow> ofTask(Scope scope, long taskId, LocalDate day) {
        return list(
                "v.task_id = :task and v.bureau_id = any(:bureaus)",
                DirectiveSql.NEWEST,
                Map.of("task", taskId, "bureaus", bureaus(scope), "day", day));
    }

    /** 待签收、待回复 of the departments, the most urgent first; {@link DirectiveView#owedBy} says what each still owes. */
    public SmallList<DirectiveRow> owed(long bureauId, Set<Long> departments, LocalDate today) {
        return list(
                """
                v.bureau_id = any(:bureaus) and v.state = 'OPEN' and exists (
                    select from directive_department own
                    where own.directive_id = v.id and own.department_id = any(:departments)
                      and (own.replied_at is null or own.asked_at > own.replied_at))""",
                DirectiveSql.BY_DUE,
                Map.of(
                        "bureaus",
                        new Long[] {bureauId},
                        "departments",
                        departments.toArray(Long[]::new),
                        "day",
                        today));
    }

    /** The same as views, those alone that one of the departments still owes. */
    public List<DirectiveView> owedBy(long bureauId, Set<Long> departments, LocalDate today) {
        return stillOwed(lists.one(owed(bureauId, departments, today)), departments, today);
    }

    /** Of those read as owed, the ones that one of the departments still owes. */
    public static List<DirectiveView> stillOwed(List<DirectiveRow> read, Set<Long> departments, LocalDate today) {
        return DirectiveRow.views(read, today).stream()
                .filter(one -> !one.owedBy(departments).isEmpty())
                .toList();
    }

    private static SmallList<DirectiveRow> list(String which, String order, Map<String, Object> parameters) {
        return new SmallList<>(
                "select to_jsonb(v) as head, to_jsonb(v) as answer from (" + DirectiveSql.ROWS.formatted(which) + order
                        + ") v",
                parameters,
                DirectiveRow.class);
    }

    /** 批示列表: the open ones of all bureaus the reader may see, or the newest ones that are over. */
    public List<DirectiveView> list(Actor actor, Scope scope, boolean open) {
        access.requireReader(actor);
        LocalDate today = LocalDate.now(clock);
        String which = open ? "v.bureau_id = any(:bureaus) and v.state = 'OPEN'" : """
                v.id in (select o.id from directive o where o.bureau_id = any(:bureaus) and o.state <> 'OPEN'
                         order by o.given_at desc, o.id desc limit %d)""".formatted(MOST);
        return read(
                jdbc.sql(DirectiveSql.ROWS.formatted(which) + (open ? DirectiveSql.BY_DUE : DirectiveSql.NEWEST))
                        .param("bureaus", bureaus(scope))
                        .param("day", today),
                today);
    }

    /**
     * 一项批示 with all its steps.
     *
     * @throws NotFound when it is unknown or of a bureau the reader may not see
     */
    public DirectivePage page(Actor actor, Scope scope, long id) {
        LocalDate today = LocalDate.now(clock);
        DirectiveView view = read(
                        jdbc.sql(DirectiveSql.ROWS.formatted("v.id = :id") + DirectiveSql.NEWEST)
                                .param("id", id)
                                .param("day", today),
                        today)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("directive", id));
        DirectiveView.Head head = view.head();
        access.requireCanSee(actor, scope, head.bureauId(), id);
        Set<Long> answersFor = view.open()
                ? view.answers().stream()
                        .map(DirectiveAnswer::departmentId)
                        .filter(department -> access.canAnswer(actor, head.bureauId(), department))
                        .collect(Collectors.toSet())
                : Set.of();
        return new DirectivePage(
                view,
                jdbc.sql(DirectiveSql.EVENTS)
                        .param("id", id)
                        .query(RecordRows.of(DirectiveEvent.class))
                        .list(),
                answersFor,
                view.open() && access.canFollow(actor, head.bureauId(), head.giverId()),
                view.open() && !view.answered() && access.isGiver(actor, head.giverId()));
    }

    /** 可以点名的科室 of the bureau today. */
    public List<Choice> departments(long bureauId) {
        return lists.one(departmentList(bureauId));
    }

    /** The same, for a page that reads more with it. */
    public SmallList<Choice> departmentList(long bureauId) {
        return new SmallList<>(CHOICES, Map.of("bureau", bureauId, "today", LocalDate.now(clock)), Choice.class);
    }

    private static List<DirectiveView> read(JdbcClient.StatementSpec asked, LocalDate day) {
        RecordRows<DirectiveView.Head> heads = RecordRows.of(DirectiveView.Head.class);
        RecordRows<DirectiveAnswer> answers = RecordRows.of(DirectiveAnswer.class);
        return DirectiveRow.views(
                asked.query((row, number) -> new DirectiveRow(heads.mapRow(row, number), answers.mapRow(row, number)))
                        .list(),
                day);
    }

    private static Long[] bureaus(Scope scope) {
        return scope.bureauIds().toArray(Long[]::new);
    }
}
