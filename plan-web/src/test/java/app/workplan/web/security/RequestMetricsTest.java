package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The metric of requests tells of every page: there are more pages than addresses it takes by itself. */
@RunningServerTest
@ExtendWith(OutputCaptureExtension.class)
class RequestMetricsTest {

    private static final String METRIC = "http.server.requests";

    /** What is counted under none of the pages' names. */
    private static final List<String> OTHERS = List.of("/**", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");

    @Autowired
    private ObjectProvider<RequestMappingHandlerMapping> mappings;

    @Autowired
    private ObjectProvider<MeterFilter> filters;

    @Test
    void everyAddressIsCounted(CapturedOutput log) {
        List<String> addresses = Stream.concat(
                        OTHERS.stream(),
                        mappings.stream()
                                .flatMap(all -> all.getHandlerMethods().keySet().stream())
                                .flatMap(one -> one.getPatternValues().stream()))
                .distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(200);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        filters.orderedStream().forEach(registry.config()::meterFilter);
        addresses.forEach(address -> registry.timer(METRIC, "uri", address).record(() -> {}));
        assertThat(registry.find(METRIC).timers())
                .extracting((Timer timer) -> timer.getId().getTag("uri"))
                .containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(log).doesNotContain("maximum number");
    }
}
