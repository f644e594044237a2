package app.workplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.workplan.domain.token.TokenScope;
import app.workplan.web.ApiTokens;
import app.workplan.web.WebTestBase;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the interface as a program would. */
abstract class ApiTestBase extends WebTestBase {

    @Autowired
    ApiTokens tokens;

    /** An answer, read. */
    record Told(int status, JsonNode body, MockHttpServletResponse response) {

        /** As every refusal has to look; its code. */
        String refused(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(body.get("status").asInt()).isEqualTo(expected);
            assertThat(body.get("type").asString()).isEqualTo("about:blank");
            assertThat(body.get("title").asString()).isNotBlank();
            assertThat(body.get("detail").asString()).isNotBlank();
            assertThat(body.get("requestId").asString()).isEqualTo(response.getHeader("X-Request-Id"));
            assertThat(body.toString()).doesNotContain("Exception", "springframework", "jackson", "org.postgresql");
            return body.get("code").asString();
        }

        /** A body of which nothing went wrong. */
        JsonNode good(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return body;
        }
    }

    /** A secret of a new token of the user, so that no other test uses up its requests. */
    String secret(String username) {
        return tokens.make(username, TokenScope.values()).secret();
    }

    Told read(String secret, String address, Object... ids) throws Exception {
        return ask(get(address, ids).with(ApiTokens.with(secret)));
    }

    Told send(String secret, String address, String json) throws Exception {
        return ask(post(address).contentType("application/json").content(json).with(ApiTokens.with(secret)));
    }

    Told ask(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        JsonNode body = text.startsWith("{")
                ? JsonMapper.shared().readTree(text)
                : JsonMapper.shared().createObjectNode().put("text", text);
        return new Told(response.getStatus(), body, response);
    }

    int count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }
}
