package app.workplan.web.api;

import app.workplan.service.figure.AsOf;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 接口参数: read strictly. A person sees on the page that a condition was not understood; a program would take the wrong rows
 * for the right ones, so here an unreadable one is an error, as an unknown one is ({@link ScopeGate}).
 */
@RequiredArgsConstructor
final class ApiParameters {

    static final String PLAN = "plan";
    static final String CURSOR = "cursor";
    static final String AS_OF = "asOf";
    static final String LIMIT = "limit";

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int LONGEST_TEXT = 100;
    private static final Set<String> NOT_OF_THE_LIST = Set.of(CURSOR, LIMIT, Languages.PARAMETER);

    private final HttpServletRequest request;

    /** Address and conditions, whatever their order: what a cursor belongs to. */
    String list() {
        return request.getRequestURI() + "?"
                + new TreeMap<>(request.getParameterMap())
                        .entrySet().stream()
                                .filter(one -> !NOT_OF_THE_LIST.contains(one.getKey()))
                                .map(one -> one.getKey() + "="
                                        + Arrays.stream(one.getValue()).sorted().toList())
                                .collect(Collectors.joining("&"));
    }

    /** How many rows, 1 to 100. */
    int limit() {
        Long asked = number(LIMIT);
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw new ApiRefusal(ApiFault.PARAMETER, LIMIT, LIMIT);
        }
        return asked == null ? USUAL : asked.intValue();
    }

    /** The cursor as it came. */
    @Nullable
    String cursor() {
        return text(CURSOR);
    }

    /** The parameter without blanks around it, null for none. */
    @Nullable
    String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Words to be looked for. */
    @Nullable
    String words(String name) {
        String value = text(name);
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new ApiRefusal(ApiFault.PARAMETER, name, name);
        }
        return value;
    }

    /** A whole number from 0 on, such as an id. */
    @Nullable
    Long number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw new ApiRefusal(ApiFault.PARAMETER, name, name);
        }
        return Long.valueOf(value);
    }

    /** @throws ApiRefusal when it is missing too */
    long neededNumber(String name) {
        Long value = number(name);
        if (value == null) {
            throw new ApiRefusal(ApiFault.PARAMETER, name, name);
        }
        return value;
    }

    @Nullable
    LocalDate date(String name) {
        String value = text(name);
        LocalDate day = AsOf.date(value);
        if (value != null && day == null) {
            throw new ApiRefusal(ApiFault.PARAMETER, name, name);
        }
        return day;
    }

    /** The as-of day as it was typed, known to be a date. */
    @Nullable
    String asOf() {
        LocalDate day = date(AS_OF);
        return day == null ? null : day.toString();
    }

    @Nullable
    Instant instant(String name) {
        String value = text(name);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw new ApiRefusal(ApiFault.PARAMETER, name, name);
        }
    }

    /** yes or no. */
    @Nullable
    Boolean flag(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new ApiRefusal(ApiFault.PARAMETER, name, name);
        };
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        List<E> all = constants(type, name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All values of a parameter that may come several times. */
    <E extends Enum<E>> List<E> constants(Class<E> type, String name) {
        List<E> all = new ArrayList<>();
        String[] values = request.getParameterValues(name);
        for (String value : values == null ? new String[0] : values) {
            if (value.isBlank()) {
                continue;
            }
            all.add(Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> new ApiRefusal(ApiFault.PARAMETER, name, name)));
        }
        return all;
    }
}
