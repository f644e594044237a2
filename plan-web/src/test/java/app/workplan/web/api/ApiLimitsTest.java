package app.workplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.workplan.web.ApiTokens;
import org.junit.jupiter.api.Test;

/** 限流, of a token and of an address that guesses. */
class ApiLimitsTest extends ApiTestBase {

    @Test
    void countsEachTokenAndEachAddressForItself() {
        ApiLimits limits = new ApiLimits(3, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.waitOfToken(1)).isZero();
        }
        assertThat(limits.waitOfToken(1)).isBetween(1L, 60L);
        assertThat(limits.waitOfToken(2)).isZero();
        assertThat(limits.waitOfAddress("a") + limits.waitOfAddress("a")).isZero();
        assertThat(limits.waitOfAddress("a")).isPositive();
        assertThat(limits.waitOfAddress("b")).isZero();
    }

    @Test
    void tellsATokenThatAsksTooOftenWhenToComeBack() throws Exception {
        String secret = secret("leader@alpha");
        Told told = read(secret, "/api/v1/entries?limit=1");
        for (int i = 0; i < 400 && told.status() == 200; i++) {
            told = read(secret, "/api/v1/entries?limit=1");
        }
        assertThat(told.refused(429)).isEqualTo("too-many");
        assertThat(Integer.parseInt(told.response().getHeader("Retry-After"))).isBetween(1, 60);
        // somebody else's is not concerned
        read(secret("leader@alpha"), "/api/v1/entries?limit=1").good(200);
    }

    @Test
    void stopsAnAddressThatTriesTokenAfterToken() throws Exception {
        Told told = guess("192.0.2.77", 0);
        for (int i = 1; i < 60 && told.status() == 401; i++) {
            told = guess("192.0.2.77", i);
        }
        assertThat(told.refused(429)).isEqualTo("too-many-failures");
        assertThat(told.response().getHeader("Retry-After")).isNotNull();
        assertThat(guess("192.0.2.78", 0).refused(401)).isEqualTo("token-unknown");
    }

    private Told guess(String address, int number) throws Exception {
        return ask(
                get("/api/v1/plans").with(ApiTokens.with("wpt_guess" + number)).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }
}
