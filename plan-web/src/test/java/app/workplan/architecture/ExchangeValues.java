package app.workplan.architecture;

import app.workplan.service.exchange.ExchangeOutcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can follow the beginnings of keys that offline editing uses. */
final class ExchangeValues {

    private ExchangeValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "exchange.verdict.",
                Arrays.stream(ExchangeOutcome.Verdict.values()).map(Enum::name).collect(Collectors.toSet()));
    }
}
