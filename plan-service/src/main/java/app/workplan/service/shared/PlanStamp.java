package app.workplan.service.shared;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 计划变更戳 (docs/adr/0431): another whenever a plan or a bureau is no longer as lists show it, by whichever node. */
@Component
@RequiredArgsConstructor
public class PlanStamp {

    private final JdbcClient jdbc;

    /** As it stands for the transaction; read it before what is remembered under it. Null where there is none to go by. */
    public @Nullable String read() {
        return jdbc.sql("select plan_stamp()").query(String.class).optional().orElse(null);
    }
}
