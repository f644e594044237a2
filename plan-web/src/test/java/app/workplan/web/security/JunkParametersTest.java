package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.workplan.domain.shared.Role;
import app.workplan.domain.token.TokenScope;
import app.workplan.web.ApiTokens;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whatever stands behind the question mark, a page is a page: every GET that the permission matrix names (so every one
 * there is) answers as it does without parameters, or that there is no such thing; never 400, never 500.
 */
class JunkParametersTest extends WebTestBase {

    /** Every parameter any page reads, but plan, which names a thing that may not exist. */
    private static final List<String> NAMES = List.of(
            "account",
            "add",
            "all",
            "archived",
            "asOf",
            "assigned",
            "bulletin",
            "bureau",
            "chapter",
            "coordination",
            "silent",
            "county",
            "department",
            "dueFrom",
            "dueTo",
            "earlier",
            "ended",
            "from",
            "lang",
            "level",
            "light",
            "meeting",
            "month",
            "origin",
            "out",
            "month",
            "page",
            "preview",
            "part",
            "q",
            "quantified",
            "reports",
            "show",
            "size",
            "sort",
            "state",
            "task",
            "to",
            "user",
            "year");

    private static final Pattern FILE = Pattern.compile("/plans/.*\\.|letter\\.|document\\.");

    private static final Set<Integer> REFUSED = Set.of(401, 403);

    /** Those the interface for programs takes. */
    private static final List<String> OF_PROGRAMS = List.of(
            "asOf",
            "assigned",
            "chapter",
            "coordination",
            "cursor",
            "department",
            "dueFrom",
            "dueTo",
            "lang",
            "light",
            "limit",
            "onTime",
            "origin",
            "plan",
            "q",
            "quantified",
            "reports",
            "share",
            "silent",
            "since",
            "state",
            "task");

    private static final List<String> VALUES = List.of(
            "zzz",
            "-1",
            "0",
            "7",
            "99999999999999999999",
            "2024-02-30",
            "0000-00-00",
            "+999999999-01-01",
            "drop table",
            "%",
            "\u0000",
            "\ud83d\ude00",
            "null",
            "");

    @Autowired
    TestLogin login;

    @Autowired
    ApiTokens tokens;

    private String owner = "";
    private String token = "";

    @TestFactory
    Stream<DynamicTest> everyPageStandsEveryParameter() {
        return PermissionMatrix.lines().stream()
                .filter(line -> line.method().equals("GET"))
                .map(line -> DynamicTest.dynamicTest(line.endpoint(), () -> check(line)));
    }

    private void check(MatrixLine line) throws Exception {
        String caller = line.expected().get(Relation.OWN).entrySet().stream()
                .filter(one -> !one.getKey().equals("anonymous") && !REFUSED.contains(one.getValue()))
                // who gets the page; where nobody does, who may know that there is none
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
        Object[] ids = line.ids(fixtures, Relation.OWN);
        if (line.isApi()) {
            owner = fixtures.somebody("alpha", Set.of(Role.OFFICE), Set.of());
            token = tokens.make(owner, TokenScope.values()).secret();
        }
        int without = ask(line, ids, caller, List.of(), "");
        if (line.isApi()) {
            checkOfPrograms(line, ids, caller, without);
            return;
        }
        for (String value : VALUES) {
            assertThat(ask(line, ids, caller, NAMES, value))
                    .as("%s with %s everywhere", line.endpoint(), value)
                    .isEqualTo(without);
            // a file names its plan in its path
            if (!FILE.matcher(line.pattern()).find()) {
                assertThat(ask(line, ids, caller, List.of("plan"), value))
                        .as("%s plan=%s", line.endpoint(), value)
                        .isIn(without, 404);
            }
        }
    }

    /** A program is told what was not understood; whatever it sends, never that something broke. */
    private void checkOfPrograms(MatrixLine line, Object[] ids, String caller, int without) throws Exception {
        for (String value : VALUES) {
            assertThat(ask(line, ids, caller, NAMES, value))
                    .as("%s with %s everywhere", line.endpoint(), value)
                    .isIn(without, 400, 404);
        }
        for (int i = 0; i < OF_PROGRAMS.size(); i++) {
            String name = OF_PROGRAMS.get(i);
            // so many requests of one token would be too many
            token = i % 10 == 0 ? tokens.make(owner, TokenScope.values()).secret() : token;
            for (String value : VALUES) {
                assertThat(ask(line, ids, caller, List.of(name), value))
                        .as("%s with %s=%s", line.endpoint(), name, value)
                        .isIn(without, 400, 404);
            }
        }
    }

    private int ask(MatrixLine line, Object[] ids, String caller, List<String> names, String value) throws Exception {
        MockHttpServletRequestBuilder call = get(line.pattern(), ids)
                .accept(line.isApi() ? "*/*" : "text/html")
                .with(
                        line.isApi()
                                ? ApiTokens.with(token)
                                : login.as(caller.equals("first") ? "admin" : caller + "@alpha"));
        names.forEach(name -> call.param(name, value));
        return browser.perform(call).andReturn().getResponse().getStatus();
    }
}
