package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.WorkplanApplication;
import app.workplan.service.shared.StartupNotice;
import app.workplan.web.TestDatabaseInitializer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartupAnnouncementTest {

    @Test
    void tellsTheAddressAndWhatOthersHaveToSay(CapturedOutput console) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        WorkplanApplication.class, Notices.class)
                .initializers(new TestDatabaseInitializer())
                .run("--server.port=0")) {
            String port = context.getEnvironment().getProperty("local.server.port");

            assertThat(console).contains("http://localhost:" + port).contains("office / one-time");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Notices {

        @Bean
        StartupNotice accounts() {
            return () -> List.of("office / one-time");
        }
    }
}
