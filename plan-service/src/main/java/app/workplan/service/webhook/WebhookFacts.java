package app.workplan.service.webhook;

import app.workplan.domain.webhook.WebhookEvent;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 推送的内容: numbers of the things, and the few words by which a person knows them; nothing that was written in confidence. */
@Component
@RequiredArgsConstructor
class WebhookFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TASK = """
            select t.id as task_id, t.bureau_id, t.plan_id, p.title as plan_title, t.code, t.title
            from task t join plan p on p.id = t.plan_id where t.id = any(:tasks) order by t.id
            """;

    /** Tasks that are done by the change of one of their counting shares, which was open before it. */
    private static final String DONE = """
            select distinct t.id from share x join task t on t.id = x.task_id and t.set_state is null
            cross join lateral (
                select exists (select from share other where other.task_id = t.id
                               and other.role in ('LEAD', 'RESPONSIBLE', 'SHARED')) as principal
            ) named
            where x.id = any(:shares) and figure_counts(x.role, named.principal)
              -- most bureaus ask for nothing
              and exists (select from webhook w join webhook_event e on e.webhook_id = w.id
                          where w.bureau_id = t.bureau_id and e.event = 'TASK_DONE')
              and exists (select from share s where s.task_id = t.id and s.state = 'DONE'
                          and figure_counts(s.role, named.principal))
              and not exists (select from share s where s.task_id = t.id and s.state not in ('DONE', 'CANCELLED')
                              and figure_counts(s.role, named.principal))
            order by 1
            """;

    private static final String LETTER = """
            select n.task_id, n.id, n.word, n.year, n.number, n.colour, n.department_id, n.department, n.reply_by
            from supervision_notice n where n.id = :letter
            """;

    private final JdbcClient jdbc;

    private record Task(long taskId, long bureauId, long planId, String planTitle, String code, String title) {}

    private record Letter(
            long taskId,
            long id,
            String word,
            int year,
            int number,
            String colour,
            long departmentId,
            String department,
            Date replyBy) {}

    /** 办结的任务 among those of the shares. */
    List<Long> doneBy(List<Long> shares) {
        return jdbc.sql(DONE)
                .param("shares", shares.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** 办结 of each of the tasks. */
    List<WebhookOutbox.Fact> ofDone(List<Long> tasks, Instant now) {
        return tasks(tasks).stream()
                .map(task -> fact(WebhookEvent.TASK_DONE, task, words(WebhookEvent.TASK_DONE, task, now)))
                .toList();
    }

    /** @param since the date that makes it red */
    Optional<WebhookOutbox.Fact> ofOverdue(long taskId, LocalDate since, Instant now) {
        return task(taskId).map(task -> {
            Map<String, Object> words = words(WebhookEvent.TASK_OVERDUE, task, now);
            words.put("overdueSince", since.toString());
            return fact(WebhookEvent.TASK_OVERDUE, task, words);
        });
    }

    Optional<WebhookOutbox.Fact> ofLetter(long letterId, Instant now) {
        return jdbc.sql(LETTER)
                .param("letter", letterId)
                .query(Letter.class)
                .optional()
                .flatMap(letter -> task(letter.taskId()).map(task -> {
                    Map<String, Object> words = words(WebhookEvent.LETTER_ISSUED, task, now);
                    words.put("letterId", letter.id());
                    words.put("letterWord", letter.word());
                    words.put("letterYear", letter.year());
                    words.put("letterNumber", letter.number());
                    words.put("colour", letter.colour());
                    words.put("departmentId", letter.departmentId());
                    words.put("department", letter.department());
                    words.put("replyBy", letter.replyBy().toString());
                    return fact(WebhookEvent.LETTER_ISSUED, task, words);
                }));
    }

    private Optional<Task> task(long taskId) {
        return tasks(List.of(taskId)).stream().findFirst();
    }

    private List<Task> tasks(List<Long> ids) {
        return jdbc.sql(TASK)
                .param("tasks", ids.toArray(Long[]::new))
                .query(Task.class)
                .list();
    }

    private static Map<String, Object> words(WebhookEvent event, Task task, Instant now) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("event", event.getWord());
        words.put("at", now.toString());
        words.put("bureauId", task.bureauId());
        words.put("planId", task.planId());
        words.put("planTitle", task.planTitle());
        words.put("taskId", task.taskId());
        words.put("taskCode", task.code());
        words.put("taskTitle", task.title());
        return words;
    }

    private static WebhookOutbox.Fact fact(WebhookEvent event, Task task, Map<String, Object> words) {
        return new WebhookOutbox.Fact(
                task.bureauId(), event, task.planId(), task.taskId(), JSON.writeValueAsString(words));
    }
}
