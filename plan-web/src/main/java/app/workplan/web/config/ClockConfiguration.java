package app.workplan.web.config;

import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the machine's clock; everything else is given this bean. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.system(BusinessClock.ZONE));
    }
}
