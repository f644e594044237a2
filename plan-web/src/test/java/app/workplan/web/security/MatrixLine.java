package app.workplan.web.security;

import app.workplan.web.Fixtures;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one endpoint answers to whom. Expectations read {@code "admin=303 *=403"}: callers by name, {@code *} for all
 * others but the anonymous one, whom every closed address sends to the login page (302 for GET, 303 else) unless
 * {@code anonymous=} says otherwise.
 */
final class MatrixLine {

    /** Who calls; the first administrator belongs to no bureau, everybody else to alpha. */
    static final List<String> CALLERS =
            List.of("office", "head", "staff", "leader", "admin", "auditor", "first", "anonymous");

    /** Whose thing the address names, as seen from bureau alpha and department A1. */
    enum Relation {
        OWN,
        OTHER_DEPARTMENT,
        OTHER_BUREAU
    }

    private final String endpoint;
    private final Map<Relation, Map<String, Integer>> expected = new EnumMap<>(Relation.class);
    private BiFunction<Fixtures, Relation, Object[]> target = (fixtures, relation) -> new Object[0];
    private Function<Fixtures, String[]> fields = fixtures -> new String[0];

    private MatrixLine(String endpoint) {
        this.endpoint = endpoint;
    }

    /** @param endpoint method and pattern as mapped, such as {@code POST /admin/users/{id}/lock} */
    static MatrixLine on(String endpoint) {
        return new MatrixLine(endpoint);
    }

    /** Values of the path variables; made anew for every call, so that no call spoils the next. */
    MatrixLine target(BiFunction<Fixtures, Relation, Object[]> ids) {
        this.target = ids;
        return this;
    }

    /** Fields of the form or of the JSON, or parameters, as valid as a permitted caller needs; made anew for every call. */
    MatrixLine fields(Function<Fixtures, String[]> values) {
        this.fields = values;
        return this;
    }

    /** Expectation for things of the own department; the only one of an address that names no thing. */
    MatrixLine own(String statuses) {
        expected.put(Relation.OWN, parse(statuses));
        return this;
    }

    MatrixLine otherDepartment(String statuses) {
        expected.put(Relation.OTHER_DEPARTMENT, parse(statuses));
        return this;
    }

    MatrixLine otherBureau(String statuses) {
        expected.put(Relation.OTHER_BUREAU, parse(statuses));
        return this;
    }

    String endpoint() {
        return endpoint;
    }

    String method() {
        return endpoint.split(" ")[0];
    }

    String pattern() {
        return endpoint.split(" ")[1];
    }

    /** Whether it is asked by programs: with a token, and JSON for a form. */
    boolean isApi() {
        return pattern().startsWith("/api/");
    }

    Map<Relation, Map<String, Integer>> expected() {
        return expected;
    }

    Object[] ids(Fixtures fixtures, Relation relation) {
        return target.apply(fixtures, relation);
    }

    String[] fields(Fixtures fixtures) {
        return fields.apply(fixtures);
    }

    /** A line that names a thing must say what happens to everybody's things. */
    @Nullable
    String gap() {
        boolean names = pattern().contains("{");
        int wanted = names ? Relation.values().length : 1;
        return expected.size() == wanted && expected.containsKey(Relation.OWN)
                ? null
                : endpoint + " needs " + wanted + " expectations, has " + expected.keySet();
    }

    private Map<String, Integer> parse(String statuses) {
        Map<String, Integer> given = new HashMap<>();
        Arrays.stream(statuses.strip().split("\\s+"))
                .map(word -> word.split("="))
                .forEach(word -> given.put(word[0], Integer.valueOf(word[1])));
        given.putIfAbsent("anonymous", isApi() ? 401 : method().equals("GET") ? 302 : 303);
        Map<String, Integer> all = new HashMap<>();
        for (String caller : CALLERS) {
            Integer status = given.getOrDefault(caller, given.get("*"));
            if (status == null) {
                throw new IllegalArgumentException(endpoint + " says nothing of " + caller);
            }
            all.put(caller, status);
        }
        return all;
    }
}
