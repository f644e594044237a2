package app.workplan.web.admin;

import app.workplan.domain.shared.RuleViolation;
import java.util.Arrays;
import java.util.List;

/** 逐行: names typed one a line, or with the Chinese enumeration signs between them. */
final class Lines {

    /** Line breaks, tabs, commas, semicolons and the Chinese enumeration signs. */
    private static final String SEPARATORS = "[\\r\\n\\t,;\\u3001\\uff0c\\uff1b]+";

    private Lines() {}

    /** Whether the refusal speaks of one of the names typed there. */
    static boolean named(String typed, RuleViolation refusal) {
        return refusal.getArgs().stream().anyMatch(of(typed)::contains);
    }

    static List<String> of(String typed) {
        return Arrays.stream(typed.split(SEPARATORS))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
