package app.workplan.service.shared;

import app.workplan.domain.shared.Actor;
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
        return Scope.of(actor, this::tree);
    }

    private Set<Long> tree(long bureauId) {
        return Set.copyOf(jdbc.sql(DESCENDANTS)
                .param("bureau", bureauId)
                .query(Long.class)
                .list());
    }
}
