package app.workplan.service.shared;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 可见范围: the bureaus whose plans an actor may read. */
@Component
@RequiredArgsConstructor
public class Scopes {

    private static final String DESCENDANTS = """
            with recursive tree as (
                select id from bureau where id = :bureau
                union
                select b.id from bureau b join tree t on b.parent_id = t.id
            )
            select id from tree
            """;

    private final JdbcClient jdbc;

    /** Own bureau for every business role, its descendants too for LEADER and OFFICE, nothing for the others. */
    public Scope of(Actor actor) {
        if (actor.bureauId() == null || !actor.isBusiness()) {
            return new Scope(Set.of());
        }
        if (!actor.is(Role.LEADER) && !actor.is(Role.OFFICE)) {
            return new Scope(Set.of(actor.bureauId()));
        }
        List<Long> tree = jdbc.sql(DESCENDANTS)
                .param("bureau", actor.bureauId())
                .query(Long.class)
                .list();
        return new Scope(Set.copyOf(tree));
    }
}
