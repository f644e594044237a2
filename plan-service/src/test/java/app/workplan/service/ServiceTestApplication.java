package app.workplan.service;

import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;

/** The service layer without its pages, for the tests of this module. */
@SpringBootApplication
@EntityScan("app.workplan.domain")
class ServiceTestApplication {

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.system(BusinessClock.ZONE));
    }
}
