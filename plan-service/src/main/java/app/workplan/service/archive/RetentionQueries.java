package app.workplan.service.archive;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 保存期限的读取: two statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RetentionQueries {

    private static final String YEARS = """
            select years from retention_setting where bureau_id = :bureau order by valid_from desc, id desc limit 1
            """;

    private static final String CLOSED = """
            select p.id, p.version, p.title, p.closed_on, p.archived_at at time zone 'Asia/Shanghai' as archived_at
            from plan p
            where p.bureau_id = :bureau and p.state = 'CLOSED'
            order by p.closed_on, p.id
            """;

    private final JdbcClient jdbc;
    private final ArchiveAccess access;
    private final Clock clock;

    private record Years(@Nullable Integer years) {}

    private record Row(
            long id,
            int version,
            String title,
            LocalDate closedOn,
            @Nullable LocalDateTime archivedAt) {}

    /** 归档和保存期限 of the actor's bureau. */
    public Retention of(Actor actor) {
        long bureau = access.requireOwnOffice(actor);
        Integer years = years(bureau);
        LocalDate today = LocalDate.now(clock);
        List<Retention.Closed> plans =
                jdbc.sql(CLOSED).param("bureau", bureau).query(RecordRows.of(Row.class)).list().stream()
                        .map(row -> {
                            LocalDate until =
                                    years == null ? null : row.closedOn().plusYears(years);
                            return new Retention.Closed(
                                    row.id(),
                                    row.version(),
                                    row.title(),
                                    row.closedOn(),
                                    row.archivedAt(),
                                    until,
                                    until != null && until.isBefore(today));
                        })
                        .toList();
        return new Retention(years, plans);
    }

    /** The years that hold now, null for ever. */
    @Nullable
    Integer years(long bureau) {
        Optional<Years> set = jdbc.sql(YEARS)
                .param("bureau", bureau)
                .query(RecordRows.of(Years.class))
                .optional();
        return set.isPresent() ? set.get().years() : Integer.valueOf(Retention.DEFAULT_YEARS);
    }
}
