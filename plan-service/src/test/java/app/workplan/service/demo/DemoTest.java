package app.workplan.service.demo;

import app.workplan.service.ServiceTest;
import app.workplan.service.shared.BusinessClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test on a database of its own that holds the demonstration, first started on {@link Loaded#FIRST_START}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(DemoTest.Loaded.class)
@interface DemoTest {

    /** Loads it while the context starts, as the demo profile does. */
    @TestConfiguration(proxyBeanMethods = false)
    class Loaded {

        static final LocalDate FIRST_START = LocalDate.of(2027, 8, 19);

        @Bean
        SmartInitializingSingleton firstStart(DemoLoader loader, BusinessClock clock) {
            return () -> clock.runAt(
                    FIRST_START.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant(), loader::loadIfEmpty);
        }
    }
}
