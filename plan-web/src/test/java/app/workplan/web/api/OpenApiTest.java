package app.workplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** 接口描述: every address and nothing else, with all that it takes. */
class OpenApiTest extends ApiTestBase {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode document(String query) throws Exception {
        return ask(get("/api/v1/openapi" + query)).good(200);
    }

    @Test
    void describesEveryAddressOfTheInterfaceAndNoPage() throws Exception {
        JsonNode document = document("");
        assertThat(document.get("openapi").asString()).startsWith("3.");
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        Set<String> mapped = new TreeSet<>();
        own().forEach(one -> one.getKey()
                .getMethodsCondition()
                .getMethods()
                .forEach(method -> one.getKey().getPatternValues().forEach(path -> mapped.add(method + " " + path))));
        assertThat(mapped).hasSizeGreaterThan(9);
        assertThat(described).isEqualTo(mapped);
    }

    private List<Map.Entry<RequestMappingInfo, HandlerMethod>> own() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().equals("app.workplan.web.api"))
                .toList();
    }

    @Test
    void saysWhatEachTakesNeedsAndAnswers() throws Exception {
        JsonNode document = document("");
        own().forEach(one -> {
            Needs needs = one.getValue().getMethodAnnotation(Needs.class);
            String path = one.getKey().getPatternValues().iterator().next();
            String method = one.getKey()
                    .getMethodsCondition()
                    .getMethods()
                    .iterator()
                    .next()
                    .name()
                    .toLowerCase();
            JsonNode operation = document.get("paths").get(path).get(method);
            List<String> parameters = new ArrayList<>();
            operation.path("parameters").forEach(each -> {
                parameters.add(each.get("name").asString());
                assertThat(each.get("in").asString()).isIn("query", "path", "header");
            });
            assertThat(parameters).as(path).containsAll(Arrays.asList(needs.parameters()));
            assertThat(parameters).as(path).doesNotContain("actor", "scope", "request", "roles", "bureauIds");
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("security").toString()).contains("token");
            assertThat(operation.get("responses").propertyNames())
                    .contains(method.equals("post") ? "201" : "200", "default");
            if (method.equals("post")) {
                assertThat(parameters).contains("Idempotency-Key");
                assertThat(operation.get("requestBody").get("content").propertyNames())
                        .isNotEmpty();
            }
        });
        JsonNode schemas = document.get("components").get("schemas");
        assertThat(schemas.propertyNames()).contains("TaskList", "TaskDetail", "PlanDetail", "ReportBody", "Problem");
        assertThat(schemas.get("TaskLine").get("properties").propertyNames())
                .contains("taskId", "taskCode", "taskState", "light", "due", "progress");
        assertThat(document.get("components")
                        .get("securitySchemes")
                        .get("token")
                        .get("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    @Test
    void speaksTheLanguageAsked() throws Exception {
        assertThat(document("")
                        .get("paths")
                        .get("/api/v1/plans")
                        .get("get")
                        .get("summary")
                        .asString())
                .isEqualTo("计划列表");
        assertThat(document("?lang=en")
                        .get("paths")
                        .get("/api/v1/plans")
                        .get("get")
                        .get("summary")
                        .asString())
                .isEqualTo("Plans");
    }

    /** A user interface for trying it out is left to the tools of whoever wants one. */
    @Test
    void bringsNoPageOfItsOwn() throws Exception {
        for (String address : List.of(
                "/swagger-ui.html", "/swagger-ui/index.html", "/v3/api-docs", "/webjars/swagger-ui/index.html")) {
            int status = browser.perform(get(address).accept("text/html"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(address).isIn(302, 404);
            assertThat(status(page("office@alpha", address))).as(address).isEqualTo(404);
        }
    }
}
