package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserSmokeIT extends BrowserTestBase {

    @Test
    void loginPageIsShown() {
        open("/login");

        assertThat(page.title()).isNotBlank();
        assertThat(page.locator("input[type=password]").count()).isEqualTo(1);
    }
}
