package app.workplan.architecture;

import app.workplan.architecture.Sources.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What templates and code ask of the bundles.
 *
 * @param wanted keys that have to be there, with a place that asks for each
 * @param prefixes beginnings of keys whose rest is a value, with a place each
 * @param words every literal of the product, so that a key passed around is seen as used
 */
record MessageUse(Map<String, String> wanted, Map<String, String> prefixes, Set<String> words) {

    private static final String KEY = "[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+";
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{(" + KEY + ")(?=[}(])");
    private static final Pattern TEMPLATE_MESSAGE = Pattern.compile("msg(?:OrNull)?\\(\\s*'(" + KEY + ")'(?!\\s*\\+)");
    private static final Pattern TEMPLATE_PREFIX =
            Pattern.compile("(?:#\\{\\s*\\$\\{|msg(?:OrNull)?\\()\\s*'([A-Za-z0-9.]+\\.)'\\s*\\+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern CONSTRAINT = Pattern.compile("\\{(" + KEY + ")}");

    /** A sentence may be put together of several. */
    private static final Pattern CONSTRAINTS = Pattern.compile("(?:\\{" + KEY + "})+");

    private static final Pattern DOTTED = Pattern.compile(KEY);
    private static final Pattern BEGINNING = Pattern.compile("(?:[a-z][A-Za-z0-9]*\\.)+");
    private static final Pattern REFUSAL_OF_RIGHTS = Pattern.compile("new Forbidden\\(\\s*\"([^\"]*)\"");
    /** A service that writes documents, whose words are looked up like those of a page. */
    private static final Pattern WRITES = Pattern.compile("\\b(PaperWords|PaperHindrance)\\b");

    private static final Pattern CODED = Pattern.compile("RuleViolation|Audited|AuditEntry");
    private static final Pattern AUDITED =
            Pattern.compile("Audited\\.of\\(\\s*[^,\"]+,\\s*[^,\"]+,\\s*\"([A-Za-z.]+)\"(?!\\s*\\+)");
    private static final Pattern RULE = Pattern.compile("new RuleViolation\\(\\s*\"([^\"]*)\"");

    /**
     * @param areas first words of keys: what begins otherwise is no key
     * @param known whether there is such a key
     */
    static MessageUse of(List<Source> files, Set<String> areas, Predicate<String> known) {
        MessageUse use = new MessageUse(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        for (Source file : files) {
            if (file.is("html")) {
                use.readTemplate(file);
            } else if (file.path().startsWith("plan-web/")
                    || WRITES.matcher(file.text()).find()) {
                use.readPage(file, areas, known);
            } else {
                use.readCommand(file, known);
            }
        }
        return use;
    }

    private void readTemplate(Source file) {
        String text = file.text().replaceAll("(?s)<!--.*?-->", "");
        each(TEMPLATE_KEY, text, key -> wanted.put(key, file.path()));
        each(TEMPLATE_MESSAGE, text, key -> wanted.put(key, file.path()));
        each(TEMPLATE_PREFIX, text, prefix -> prefixes.put(prefix, file.path()));
        each(QUOTED, text, words::add);
    }

    /** Code of pages: whatever looks like a key is one, or the code of a refusal, or an action of the audit trail. */
    private void readPage(Source file, Set<String> areas, Predicate<String> known) {
        for (String literal : JavaText.literals(file.text())) {
            words.add(literal);
            if (CONSTRAINTS.matcher(literal).matches()) {
                each(CONSTRAINT, literal, key -> wanted.put(key, file.path()));
            } else if (areas.contains(Bundles.area(literal))
                    && DOTTED.matcher(literal).matches()) {
                wanted.put(meant(literal, known, literal), file.path());
            } else if (areas.contains(Bundles.area(literal))
                    && BEGINNING.matcher(literal).matches()) {
                prefixes.put(literal, file.path());
            }
        }
        readCodes(file);
    }

    /** Code of rules and commands: what looks like a code is one of a refusal, or an action of the audit trail. */
    private void readCommand(Source file, Predicate<String> known) {
        JavaText.literals(file.text()).forEach(words::add);
        if (!CODED.matcher(file.text()).find()) {
            return;
        }
        readCodes(file);
        Set<String> rights = new TreeSet<>();
        each(REFUSAL_OF_RIGHTS, file.text(), rights::add);
        for (String literal : JavaText.literals(file.text())) {
            boolean said = wanted.containsKey("audit." + literal) || wanted.containsKey("error." + literal);
            if (!said && literal.matches("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*") && !rights.contains(literal)) {
                wanted.put(meant(literal, known, "error." + literal), file.path());
            }
        }
    }

    /** What is certainly a code of a refusal or an action of the audit trail. */
    private void readCodes(Source file) {
        each(RULE, file.text(), code -> wanted.put("error." + code, file.path()));
        each(AUDITED, file.text(), action -> wanted.put("audit." + action, file.path()));
    }

    private static String meant(String literal, Predicate<String> known, String otherwise) {
        return List.of(literal, "error." + literal, "audit." + literal).stream()
                .filter(known)
                .findFirst()
                .orElse(otherwise);
    }

    private static void each(Pattern pattern, String text, Consumer<String> use) {
        pattern.matcher(text).results().map(found -> found.group(1)).forEach(use);
    }
}
