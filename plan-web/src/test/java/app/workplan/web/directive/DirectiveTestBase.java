package app.workplan.web.directive;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.MvcResult;

/** A task of A1 and A2 on which the leader gives directives. */
abstract class DirectiveTestBase extends WebTestBase {

    protected Plans.Small plan;
    protected long a1;
    protected long a2;

    @BeforeEach
    void aTask() {
        plan = fixtures.plans().ofAlpha();
        a1 = fixtures.department("A1");
        a2 = fixtures.department("A2");
    }

    protected long given(Long... departments) throws Exception {
        String words = "Say why " + fixtures.next();
        assertThat(status(give(words, departments))).isEqualTo(303);
        return idOf(words);
    }

    protected MvcResult give(String words, Long... departments) throws Exception {
        List<String> fields = new ArrayList<>(List.of("text", words));
        for (Long department : departments) {
            fields.addAll(List.of("departmentId", "" + department));
        }
        return submit("leader@alpha", address(), fields.toArray(String[]::new));
    }

    protected MvcResult reply(String by, long id, long department, String words) throws Exception {
        return submit(
                by, "/directives/" + id + "/replies", "departmentId", "" + department, "text", words, "from", "my");
    }

    protected String address() {
        return "/tasks/" + plan.taskId() + "/directives";
    }

    protected long idOf(String words) {
        return jdbc.sql("select id from directive where text = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    protected long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
