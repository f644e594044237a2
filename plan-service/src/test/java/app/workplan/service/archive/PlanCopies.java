package app.workplan.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.FigureQueries;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies plans through files, and compares the copies. */
public final class PlanCopies {

    private static final String TASKS = """
            select t.code || ' ' || (to_jsonb(f) - array['plan_id', 'chapter_id', 'item_id', 'task_id', 'light_share_id'])::text
            from task_figure(cast(:calendar as jsonb)) f join task t on t.id = f.task_id order by 1
            """;

    private static final String SHARES = """
            select t.code || ' ' || (to_jsonb(f) - array['plan_id', 'chapter_id', 'task_id', 'share_id'])::text
            from share_figure(cast(:calendar as jsonb)) f join task t on t.id = f.task_id order by 1
            """;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ArchiveJson.MAPPER.readTree(Path.of("../docs/plan.schema.json")));

    private final ArchiveService archive;
    private final FigureQueries figures;
    private final JdbcClient jdbc;

    public PlanCopies(ArchiveService archive, FigureQueries figures, JdbcClient jdbc) {
        this.archive = archive;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** The plan as a file. */
    public byte[] file(Actor office, long planId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.export(office, planId, out);
        return out.toByteArray();
    }

    /** A plan made of the file; its id. */
    public long copy(Actor office, byte[] file) {
        return archive.commit(office, archive.upload(office, "plan.json", file), Map.of());
    }

    /** Copies the plan and asserts that file and figures of the copy are the same. */
    public long assertCopiedAlike(Actor office, long planId, Collection<LocalDate> days) {
        byte[] file = file(office, planId);
        assertThat(faults(file)).isEmpty();
        long copy = copy(office, file);
        assertThat(told(file(office, copy))).isEqualTo(told(file));
        assertThat(judged(TASKS, copy, days)).isEqualTo(judged(TASKS, planId, days));
        assertThat(judged(SHARES, copy, days)).isEqualTo(judged(SHARES, planId, days));
        return copy;
    }

    /** All but the instant of the export. */
    static JsonNode told(byte[] file) {
        ObjectNode root = (ObjectNode) ArchiveJson.MAPPER.readTree(file);
        root.remove("exportedAt");
        return root;
    }

    /** What of a file the published schema does not allow. */
    static List<Error> faults(byte[] file) {
        return SCHEMA.validate(
                new String(file, StandardCharsets.UTF_8),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** What is told, without the numbers that two plans cannot have in common. */
    public static JsonNode withoutIds(Object told) {
        JsonNode tree = ArchiveJson.MAPPER.valueToTree(told);
        takeIds(tree);
        return tree;
    }

    private static void takeIds(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(object.propertyNames().stream()
                    .filter(name -> name.equals("id") || name.endsWith("Id") || name.equals("version"))
                    .toList());
        }
        tree.forEach(PlanCopies::takeIds);
    }

    private List<String> judged(String sql, long planId, Collection<LocalDate> days) {
        return jdbc.sql(sql)
                .param("calendar", figures.calendarFor(List.of(planId), days).json())
                .query(String.class)
                .list();
    }
}
