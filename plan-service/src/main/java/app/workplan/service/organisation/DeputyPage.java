package app.workplan.service.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一位负责人的代理人.
 *
 * @param headName whose deputies they are
 * @param rows those who stand in today or later, by their first day
 * @param choices who may be named
 */
public record DeputyPage(
        long headId, String headName, @Nullable String departments, List<Row> rows, List<Choice> choices) {

    /**
     * 一次代理.
     *
     * @param to last day, null until it is ended
     * @param now whether it holds today
     * @param locked whether the deputy's account is locked, so that nobody stands in
     */
    public record Row(
            long id,
            String deputy,
            LocalDate from,
            @Nullable LocalDate to,
            boolean now,
            boolean locked) {}

    /** 可选的人: a head or staff of the bureau, with the own departments. */
    public record Choice(long value, String label) {}
}
