package app.workplan.web.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An address with its query, from which links to the same page with one thing changed are made. Every name keeps its
 * place; null and blank values are not part of an address.
 */
public record Address(String path, Map<String, List<String>> query) {

    public Address {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        query.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        query = Collections.unmodifiableMap(kept);
    }

    /** The page without any query. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with one value for the name, instead of any it has; without the name for null. */
    public Address with(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        return withAll(name, text.isEmpty() ? List.of() : List.of(text));
    }

    /** The same with these values for the name. */
    public Address withAll(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new Address(path, changed);
    }

    /** The same without the names. */
    public Address without(String... names) {
        Address changed = this;
        for (String name : names) {
            changed = changed.with(name, null);
        }
        return changed;
    }

    /** The text of the link, encoded. */
    public String href() {
        UriComponentsBuilder built = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        query.forEach((name, all) -> {
            for (int i = 0; i < all.size(); i++) {
                built.queryParam(name, "{" + name + i + "}");
                values.put(name + i, all.get(i));
            }
        });
        return built.encode().buildAndExpand(values).toUriString();
    }

    /** The query as hidden fields of a form, without the names the form asks for itself. */
    public List<Pair> fields(String... asked) {
        List<Pair> fields = new ArrayList<>();
        without(asked).query().forEach((name, values) -> values.forEach(value -> fields.add(new Pair(name, value))));
        return fields;
    }

    /** One hidden field. */
    public record Pair(String name, String value) {}
}
