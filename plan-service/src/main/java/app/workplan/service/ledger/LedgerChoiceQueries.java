package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账的选项的读取: what the plans of a ledger can be narrowed to, and whom their tasks can be given to. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class LedgerChoiceQueries {

    private static final String CHOICES = """
            with own as materialized (select p.id, p.bureau_id from plan p where p.bureau_id = any(:bureaus)),
            chosen as (select p.id, p.bureau_id from own p where p.id = any(:plans))
            select d.id, d.name, d.bureau_id, false as chapter, used.here as used, d.position
            from department d
            cross join lateral (
                select d.id in (select s.department_id from share s join chosen p on p.id = s.plan_id) as here
            ) used
            where d.bureau_id = any(:bureaus)
              and (used.here or d.bureau_id in (select p.bureau_id from chosen p)
                   and d.valid_from <= :day and (d.valid_to is null or d.valid_to >= :day))
            union all
            select c.id, concat_ws(' ', c.number, c.title), c.plan_id, true, true, c.position
            from chapter c
            join chosen p on p.id = c.plan_id
            where c.id in (select t.chapter_id from task t join chosen of on of.id = t.plan_id)
            order by chapter, bureau_id, position, id
            """;

    private final JdbcClient jdbc;

    /**
     * The choices on the day. Over very many plans those of the reader's own bureau alone: nobody finds one among departments and chapters
     * of thousands of bureaus.
     */
    LedgerChoices of(Actor actor, Scope scope, Collection<Long> planIds, LocalDate day) {
        LedgerChoices choices = new LedgerChoices(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        Set<Long> bureaus = scope.bureauIds();
        if (KeptLedgers.isWide(scope, planIds)) {
            Long own = actor.bureauId();
            bureaus = own == null || !bureaus.contains(own) ? Set.of() : Set.of(own);
        }
        jdbc.sql(CHOICES)
                .param("plans", planIds.toArray(Long[]::new))
                .param("bureaus", bureaus.toArray(Long[]::new))
                .param("day", day)
                .query((ResultSet row) -> {
                    LedgerChoices.Choice one = new LedgerChoices.Choice(row.getLong("id"), row.getString("name"));
                    if (row.getBoolean("chapter")) {
                        choices.chapters().add(one);
                        return;
                    }
                    if (row.getBoolean("used")) {
                        choices.departments().add(one);
                    }
                    choices.assignable()
                            .computeIfAbsent(row.getLong("bureau_id"), first -> new ArrayList<>())
                            .add(one);
                });
        return choices;
    }
}
