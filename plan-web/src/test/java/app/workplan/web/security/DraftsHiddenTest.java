package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 草稿: of a draft only the office of its bureau knows, whatever page below its address is asked for. */
class DraftsHiddenTest extends WebTestBase {

    private static final List<String> OTHERS = List.of("head@alpha", "staff@alpha", "leader@alpha", "office@beta");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @TestFactory
    Stream<DynamicTest> noPageBelowAPlanTellsOfADraft() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().toString().contains("GET"))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/plans/{"))
                .filter(pattern -> pattern.indexOf('{', "/plans/{".length()) < 0)
                .sorted()
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> hidden(pattern.replaceFirst("\\{[^}]*}", ""))));
    }

    @TestFactory
    Stream<DynamicTest> noPageThatIsAskedForAPlanTellsOfADraft() {
        return Stream.of("/dashboard", "/tasks")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    long draft = fixtures.plans().draftOf("OWN");
                    for (String other : OTHERS) {
                        assertThat(status(page(other, path + "?plan=" + draft)))
                                .as(other)
                                .isEqualTo(404);
                    }
                }));
    }

    private void hidden(String path) throws Exception {
        long draft = fixtures.plans().draftOf("OWN");
        String address = path.replaceFirst("^/plans/", "/plans/" + draft);
        for (String other : OTHERS) {
            assertThat(status(page(other, address)))
                    .as("%s as %s", address, other)
                    .isIn(403, 404);
        }
        assertThat(status(page("office@alpha", address)))
                .as("%s as its office", address)
                .isLessThan(400);
    }
}
