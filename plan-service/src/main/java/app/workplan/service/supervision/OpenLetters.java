package app.workplan.service.supervision;

import app.workplan.service.shared.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 在办的督办单 by task, for other lists; one statement. Whoever asks has looked at which tasks the reader may see. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OpenLetters {

    private static final String OPEN = """
            select n.id, n.task_id, n.share_id, n.department_id, n.colour, n.year, n.number
            from supervision_notice n
            where n.task_id = any(:tasks) and n.state in ('ISSUED', 'RECEIVED', 'REPLIED')
            order by n.task_id, case n.colour when 'RED' then 0 when 'YELLOW' then 1 else 2 end, n.issued_at desc, n.id desc
            """;

    private final JdbcClient jdbc;

    /** The open letters of each task that has any, the highest colour first. */
    public Map<Long, List<OpenLetter>> byTask(Collection<Long> taskIds) {
        return jdbc
                .sql(OPEN)
                .param("tasks", taskIds.toArray(Long[]::new))
                .query(RecordRows.of(OpenLetter.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OpenLetter::taskId));
    }
}
