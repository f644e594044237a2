package app.workplan.web.ledger;

import app.workplan.web.support.Address;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.validation.DataBinder;

/** 台账的地址, come back in a field of a form or kept with a view: only ledgers and only their own conditions are read. */
final class LedgerPlace {

    private static final Pattern PATH = Pattern.compile("/tasks|/plans/\\d{1,18}/tasks");

    private static final Set<String> NAMES = Set.of(
            "q",
            "department",
            "dueFrom",
            "dueTo",
            "chapter",
            "state",
            "origin",
            "assigned",
            "quantified",
            "reports",
            "onTime",
            "coordination",
            "silent",
            "light",
            "sort",
            "size",
            "cols",
            "plan",
            "asOf",
            "view",
            "page");

    private LedgerPlace() {}

    /** The ledger of a text like {@code /tasks?light=DONE}; all tasks for any other text. */
    static Address of(String text) {
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        return new Address(
                PATH.matcher(path).matches() ? path : "/tasks", mark < 0 ? Map.of() : query(text.substring(mark + 1)));
    }

    /** The conditions of a query. */
    static LedgerForm form(String query) {
        LedgerForm form = new LedgerForm();
        MutablePropertyValues values = new MutablePropertyValues();
        query(query).forEach((name, all) -> values.add(name, name.equals("light") ? all : all.get(0)));
        new DataBinder(form).bind(values);
        return form;
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equal = pair.indexOf('=');
            String name = equal < 0 ? "" : pair.substring(0, equal);
            if (NAMES.contains(name)) {
                query.computeIfAbsent(name, first -> new ArrayList<>()).add(decoded(pair.substring(equal + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            return text;
        }
    }
}
