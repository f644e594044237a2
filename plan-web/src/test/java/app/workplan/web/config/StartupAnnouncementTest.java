package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.shared.StartupNotice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartupAnnouncementTest {

    @Test
    void tellsTheAddressAndWhatOthersHaveToSay(CapturedOutput console) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ServerWithANotice.class).run("--server.port=0")) {
            String port = context.getEnvironment().getProperty("local.server.port");

            assertThat(console).contains("http://localhost:" + port).contains("office / one-time");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({StartupAnnouncement.class, MessageConfig.class})
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class ServerWithANotice {

        @Bean
        StartupNotice accounts() {
            return () -> List.of("office / one-time");
        }
    }
}
