package app.workplan.service.notice;

import app.workplan.domain.notice.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 通知的行, read and written alike. */
final class NoticeRows {

    /** The columns {@link #of} reads. */
    static final String COLUMNS =
            "n.id, n.kind, n.args, n.many, n.plan_id, n.task_id, n.lines::text as lines, n.day, n.created_at, n.read_at";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeRows() {}

    static NoticeRow of(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new NoticeRow(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("args").getArray()),
                row.getObject("many", Integer.class),
                row.getObject("plan_id", Long.class),
                row.getObject("task_id", Long.class),
                lines(row.getString("lines")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                read == null ? null : read.toInstant());
    }

    static String json(List<ReminderLine> lines) {
        return JSON.writeValueAsString(lines);
    }

    private static List<ReminderLine> lines(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<ReminderLine>>() {});
    }
}
