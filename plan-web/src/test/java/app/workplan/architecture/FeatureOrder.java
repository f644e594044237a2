package app.workplan.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one direction features may look: a feature may use those of the steps before its own, and no other of its own
 * step. A feature without a place in the order is a violation too: whoever adds one says where it stands.
 */
final class FeatureOrder extends ArchCondition<JavaClass> {

    /** What the entities and rules know of each other. */
    static final FeatureOrder DOMAIN = new FeatureOrder(
            "domain",
            List.of(
                    Set.of("shared"),
                    Set.of("calendar"),
                    Set.of("organisation", "attachment", "audit"),
                    Set.of("plan"),
                    Set.of("task"),
                    Set.of("progress", "supervision", "indicator", "ledger", "notice"),
                    Set.of("docimport")));

    /** The same order; what reads or writes several features stands after all of them. */
    static final FeatureOrder SERVICE = new FeatureOrder(
            "service",
            List.of(
                    Set.of("shared"),
                    Set.of("sheet", "calendar", "organisation", "attachment", "audit", "document", "notice"),
                    Set.of("figure"),
                    Set.of("plan"),
                    Set.of("task"),
                    Set.of("row"),
                    Set.of("drafting", "progress", "supervision", "indicator", "ledger", "search", "bulk"),
                    Set.of("directive"),
                    Set.of("docimport", "dashboard", "browse", "reminder", "handover"),
                    Set.of("bulletin", "meeting", "overview", "link"),
                    Set.of("beside"),
                    Set.of("paper", "exchange", "token", "webhook", "feed", "archive"),
                    Set.of("report", "pack"),
                    Set.of("demo")));

    private final String layer;
    private final List<Set<String>> steps;
    private final Pattern feature;

    private FeatureOrder(String layer, List<Set<String>> steps) {
        super("look only at features before their own");
        this.layer = layer;
        this.steps = steps;
        this.feature = Pattern.compile("app\\.[a-z]+\\." + layer + "\\.([a-z]+)(\\..*)?");
    }

    /** The packages it speaks of. */
    String packages() {
        return "app.*." + layer + ".*..";
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        Optional<String> own = featureOf(one);
        if (own.isEmpty()) {
            return;
        }
        int step = step(own.get());
        if (step < 0) {
            events.add(SimpleConditionEvent.violated(
                    one, one.getName() + ": the feature " + own.get() + " has no place in the order of features"));
            return;
        }
        for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
            Optional<String> other = featureOf(dependency.getTargetClass());
            if (other.isPresent() && !other.equals(own) && step(other.get()) >= step) {
                events.add(SimpleConditionEvent.violated(
                        one, own.get() + " may not look at " + other.get() + ": " + dependency.getDescription()));
            }
        }
    }

    private Optional<String> featureOf(JavaClass one) {
        Matcher matcher = feature.matcher(one.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private int step(String name) {
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).contains(name)) {
                return step;
            }
        }
        return -1;
    }
}
