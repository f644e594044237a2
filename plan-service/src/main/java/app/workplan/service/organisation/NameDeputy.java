package app.workplan.service.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 指定代理人.
 *
 * @param from first day
 * @param to last day, null until it is ended
 */
public record NameDeputy(
        long headId,
        long deputyId,
        LocalDate from,
        @Nullable LocalDate to) {}
