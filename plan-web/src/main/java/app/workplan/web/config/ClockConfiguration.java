package app.workplan.web.config;

import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the machine's clock; everything else is given this bean. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    BusinessClock clock() {
        return ofMachine();
    }

    /** The same for a command that ends before there is an application. */
    public static BusinessClock ofMachine() {
        return new BusinessClock(Clock.system(BusinessClock.ZONE));
    }
}
