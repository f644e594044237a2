package app.workplan.web.admin;

import app.workplan.domain.shared.RuleViolation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 逐行: names typed one a line, or with the Chinese enumeration signs between them. */
final class Lines {

    /** Line breaks, tabs, commas, semicolons and the Chinese enumeration signs. */
    private static final String SEPARATORS = "[\\r\\n\\t,;\\u3001\\uff0c\\uff1b]+";

    private Lines() {}

    /** Whether the refusal speaks of one of the names typed there. */
    static boolean named(String typed, RuleViolation refusal) {
        return refusal.getArgs().stream().anyMatch(of(typed)::contains);
    }

    /** The names, each once. */
    static List<String> of(String typed) {
        return every(typed).distinct().toList();
    }

    /** 重复的: the names that were typed more than once. */
    static List<String> doubled(String typed) {
        return every(typed)
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> every(String typed) {
        return Arrays.stream(typed.split(SEPARATORS)).map(String::strip).filter(name -> !name.isEmpty());
    }
}
