package app.workplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.workplan.db.EmbeddedPostgres;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ApplicationStartsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ObjectProvider<EmbeddedPostgres> embedded;

    @Autowired
    Clock clock;

    @Test
    void loginPageAnswers() throws Exception {
        browser.perform(get("/login")).andExpect(status().isOk());
    }

    @Test
    void namedServerIsUsedInPlaceOfTheEmbeddedOne() {
        assertThat(embedded.getIfAvailable()).isNull();
    }

    @Test
    void onlyClockIsTheBusinessClock() {
        assertThat(clock).isInstanceOf(BusinessClock.class);
        assertThat(clock.getZone()).isEqualTo(BusinessClock.ZONE);
    }
}
