package app.workplan.service.ledger;

import app.workplan.domain.task.Light;
import app.workplan.service.ledger.LedgerFilter.OnTime;
import app.workplan.service.ledger.LedgerFilter.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 台账条件 in SQL, over the judged rows {@code j}, their task {@code t} and plan {@code p}: fixed texts and parameters. */
final class LedgerConditions {

    private LedgerConditions() {}

    /**
     * Everything but the lights.
     *
     * @param params takes the values
     * @param mark end of the parameters' names, so that several filters fit into one statement
     */
    static List<String> of(LedgerFilter filter, Map<String, Object> params, String mark) {
        List<String> all = new ArrayList<>();
        all.add("j.bureau_id = any(:bureaus)");
        all.add(filter.isCancelled() ? "j.light is null" : "j.light is not null");
        if (filter.state() != null && !filter.isCancelled()) {
            all.add("j.state = :state" + mark);
            params.put("state" + mark, filter.state().name());
        }
        if (filter.chapter() != null) {
            all.add("t.chapter_id = :chapter" + mark);
            params.put("chapter" + mark, filter.chapter());
        }
        if (filter.dueFrom() != null) {
            all.add("j.due_on >= :dueFrom" + mark);
            params.put("dueFrom" + mark, filter.dueFrom());
        }
        if (filter.dueTo() != null) {
            all.add("j.due_on <= :dueTo" + mark);
            params.put("dueTo" + mark, filter.dueTo());
        }
        if (filter.origin() != null) {
            all.add("j.due_origin = :origin" + mark);
            params.put("origin" + mark, filter.origin().name());
        }
        if (filter.assigned() != null) {
            all.add(filter.assigned() ? "j.assigned" : "not j.assigned");
        }
        if (filter.quantified() != null) {
            all.add(filter.quantified() ? "j.quantified" : "not j.quantified");
        }
        if (filter.reports() != null) {
            all.add(shares(filter.reports()) + " > 0");
        }
        if (filter.onTime() != null) {
            all.add(shares(filter.onTime()) + " > 0");
        }
        if (filter.q() != null) {
            all.add("""
                    (position(lower(:q) in lower(t.code || ' ' || t.title)) > 0
                     or position(lower(:q) in lower((
                         select source_part(d.text, d.units, t.span_start, t.span_end)
                         from source_document d where d.id = p.source_document_id))) > 0)""".replace(":q", ":q" + mark));
            params.put("q" + mark, filter.q());
        }
        return all;
    }

    /** The lights chosen. */
    static String lights(LedgerFilter filter, Map<String, Object> params, String mark) {
        if (filter.lights().isEmpty()) {
            return "true";
        }
        params.put("lights" + mark, filter.lights().stream().map(Light::name).toArray(String[]::new));
        return "light = any(:lights" + mark + ")";
    }

    /** How many of the row's shares the condition means. */
    static String shares(Reports reports) {
        return switch (reports) {
            case OWED -> "owed";
            case GIVEN -> "reported";
            case MISSING -> "owed - reported";
        };
    }

    static String shares(OnTime onTime) {
        return switch (onTime) {
            case SCORED -> "scored";
            case YES -> "on_time";
            case NO -> "scored - on_time";
        };
    }
}
