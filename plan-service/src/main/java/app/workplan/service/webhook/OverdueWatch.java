package app.workplan.service.webhook;

import app.workplan.domain.task.Light;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 逾期的发现: which tasks are red, by the same figures as every page; each delay is told once, and again only when the task was
 * not red in between or is so since another day.
 */
@Component
@RequiredArgsConstructor
public class OverdueWatch {

    private static final String PLANS =
            "select id from plan where bureau_id = :bureau and state = 'ISSUED' order by id";

    private static final String FORGET = """
            delete from webhook_overdue o
            where o.bureau_id = :bureau and not exists (
                select from unnest(cast(:tasks as bigint[]), cast(cast(:since as text[]) as date[])) as late(task_id, since)
                where late.task_id = o.task_id and late.since = o.overdue_since)
            """;

    private static final String FIRST = """
            insert into webhook_overdue (task_id, bureau_id, overdue_since) values (:task, :bureau, :since)
            on conflict (task_id) do nothing
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final WebhookFacts facts;
    private final WebhookOutbox outbox;

    /** 察看 the tasks of the bureau on the day; what turned red since the last look is told, all or nothing. */
    @Transactional
    public void look(long bureau, LocalDate today, Instant now) {
        List<Long> plans =
                jdbc.sql(PLANS).param("bureau", bureau).query(Long.class).list();
        List<TaskFigure> red = plans.isEmpty()
                ? List.of()
                : figures.tasks(figures.calendarFor(plans, List.of(today))).stream()
                        .filter(task -> task.light() == Light.OVERDUE && task.overdueSince() != null)
                        .toList();
        jdbc.sql(FORGET)
                .param("bureau", bureau)
                .param("tasks", red.stream().map(TaskFigure::taskId).toArray(Long[]::new))
                .param(
                        "since",
                        red.stream()
                                .map(task -> String.valueOf(task.overdueSince()))
                                .toArray(String[]::new))
                .update();
        for (TaskFigure task : red) {
            LocalDate since = Objects.requireNonNull(task.overdueSince());
            int first = jdbc.sql(FIRST)
                    .param("task", task.taskId())
                    .param("bureau", bureau)
                    .param("since", since)
                    .update();
            if (first > 0) {
                facts.ofOverdue(task.taskId(), since, now).ifPresent(fact -> outbox.tell(List.of(fact), now));
            }
        }
    }

    /** The bureaus that want to be told. */
    List<Long> watched() {
        return jdbc.sql("""
                        select distinct w.bureau_id from webhook w join webhook_event e on e.webhook_id = w.id
                        where e.event = 'TASK_OVERDUE' order by 1
                        """).query(Long.class).list();
    }
}
