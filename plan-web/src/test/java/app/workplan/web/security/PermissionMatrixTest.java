package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import app.workplan.web.ApiTokens;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls every endpoint Spring knows as every role, on own and foreign things, and asserts the exact status; a refused
 * call must not have changed a row of any table but the audit trail and the sessions.
 */
class PermissionMatrixTest extends WebTestBase {

    /** Who can have a token of the interface; the others ask with their session, which counts for nothing there. */
    private static final Set<String> WITH_TOKENS = Set.of("office", "head", "staff", "leader");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestLogin login;

    @Autowired
    ApiTokens tokens;

    /** How all tables stood last, and how far the database had written then: what is read after one call need not be read before the next. */
    private String read = "";

    private String readAt = "";

    @Test
    void everyEndpointHasItsLineAndEveryLineItsEndpoint() {
        assertThat(lines())
                .containsExactlyElementsOf(
                        endpoints(mappings.getHandlerMethods().keySet()));
        assertThat(PermissionMatrix.lines().stream().map(MatrixLine::gap).filter(gap -> gap != null))
                .isEmpty();
    }

    @Test
    void endpointWithoutLineWouldBeFound() {
        RequestMappingInfo unheardOf = RequestMappingInfo.paths("/unheard-of").build();
        assertThat(endpoints(Set.of(unheardOf))).containsExactly("ANY /unheard-of");
        assertThat(lines()).doesNotContain("ANY /unheard-of");
    }

    @Test
    void lineThatForgetsACallerWouldBeFound() {
        assertThatThrownBy(() -> MatrixLine.on("GET /x").own("admin=200")).hasMessageContaining("says nothing of");
        assertThat(MatrixLine.on("GET /x/{id}").own("*=200").gap()).contains("needs 3 expectations");
    }

    @TestFactory
    Stream<DynamicNode> everybodyAtEveryEndpoint() {
        return PermissionMatrix.lines().stream()
                .map(line -> DynamicContainer.dynamicContainer(line.endpoint(), cells(line)));
    }

    private Stream<DynamicNode> cells(MatrixLine line) {
        List<DynamicNode> cells = new ArrayList<>();
        Map<Relation, Thing> untouched = new EnumMap<>(Relation.class);
        line.expected()
                .forEach((relation, statuses) -> statuses.forEach((caller, status) -> cells.add(DynamicTest.dynamicTest(
                        caller + " " + relation + " -> " + status,
                        () -> check(line, relation, caller, status, untouched)))));
        return cells.stream();
    }

    /** What a call is about: the ids of its address, and its form. */
    private record Thing(Object[] ids, String[] fields) {}

    /** @param untouched by relation a thing that no call has changed: those that read, or are refused, share it */
    private void check(MatrixLine line, Relation relation, String caller, int status, Map<Relation, Thing> untouched)
            throws Exception {
        boolean refused = status >= 400 || caller.equals("anonymous");
        Thing thing = refused || line.method().equals("GET")
                ? untouched.computeIfAbsent(relation, any -> thing(line, relation))
                : thing(line, relation);
        MockHttpServletRequestBuilder call = call(line, thing);
        if (line.isApi() && WITH_TOKENS.contains(caller)) {
            call.with(tokens.as(caller + "@alpha"));
        } else if (!caller.equals("anonymous")) {
            call.with(login.as(caller.equals("first") ? "admin" : caller + "@alpha"));
        }
        String before = refused ? rows() : "";
        int answered = browser.perform(call).andReturn().getResponse().getStatus();
        assertThat(answered).isEqualTo(status);
        if (refused) {
            assertThat(rows()).as("rows of all tables").isEqualTo(before);
        }
    }

    private Thing thing(MatrixLine line, Relation relation) {
        return new Thing(line.ids(fixtures, relation), line.fields(fixtures));
    }

    private static MockHttpServletRequestBuilder call(MatrixLine line, Thing thing) {
        HttpMethod method = HttpMethod.valueOf(line.method().equals("ANY") ? "GET" : line.method());
        MockHttpServletRequestBuilder call =
                request(method, line.pattern(), thing.ids()).accept(line.isApi() ? "*/*" : "text/html");
        String[] fields = thing.fields();
        if (line.isApi() && line.method().equals("POST")) {
            return call.contentType("application/json").content(json(fields));
        }
        if (!line.isApi()) {
            call.with(csrf());
        }
        for (int i = 0; i < fields.length; i += 2) {
            call.param(fields[i], fields[i + 1]);
        }
        return call;
    }

    private static String json(String[] fields) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return JsonMapper.shared().writeValueAsString(values);
    }

    private static Set<String> lines() {
        return PermissionMatrix.lines().stream()
                .map(MatrixLine::endpoint)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> endpoints(Set<RequestMappingInfo> known) {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingInfo mapping : known) {
            List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .toList();
            for (String pattern : mapping.getPatternValues()) {
                (methods.isEmpty() ? List.of("ANY") : methods).forEach(method -> endpoints.add(method + " " + pattern));
            }
        }
        return endpoints;
    }

    /**
     * How every table stands: its rows, and the transactions that wrote them. Without those a refusal may write, and what is kept
     * for readers, which is brought up beside them.
     */
    private String rows() {
        String written = jdbc.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
        if (!written.equals(readAt)) {
            read = readRows();
            readAt = written;
        }
        return read;
    }

    private String readRows() {
        String each = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not in ('audit_entry', 'audit_link', 'flyway_schema_history', 'api_token_use')
                          and table_name not like 'spring_session%'
                          and left(table_name, 5) <> 'kept_'
                        order by 1
                        """).query(String.class).list().stream()
                .map(table -> "select '%1$s ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from %1$s"
                        .formatted(table))
                .collect(Collectors.joining(" union all "));
        return String.join("\n", jdbc.sql(each).query(String.class).list());
    }
}
