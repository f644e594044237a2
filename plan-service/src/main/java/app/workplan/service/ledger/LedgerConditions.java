package app.workplan.service.ledger;

import app.workplan.domain.task.Light;
import app.workplan.service.ledger.LedgerFilter.OnTime;
import app.workplan.service.ledger.LedgerFilter.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 台账条件 in SQL, over the judged rows {@code j}, their task {@code t} and plan {@code p}: fixed texts and parameters. */
final class LedgerConditions {

    /** 需协调: an open share whose last report, as it stood at the end of the day judged, says so; %s: of which department. */
    private static final String COORDINATION = """
            (j.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
             and figure_coordination(j.task_id, j.judged_on, cast(%s as bigint)))""";

    /** The same in a kept row, which says it; of a closed plan the days have ended. */
    private static final String KEPT_COORDINATION = "j.coordination";

    private static final String KEPT_SILENT = "(j.heard_on <= :silentSince or j.silent_days >= :silent)";

    /** The words in code, title or source text of task {@code t} of plan {@code p}. */
    static final String WORDS = """
            (position(lower(:q) in lower(t.code || ' ' || t.title)) > 0
             or position(lower(:q) in lower((
                 select source_part(d.text, d.units, t.span_start, t.span_end)
                 from source_document d where d.id = p.source_document_id))) > 0)""";

    /** 多日无音讯, by the rule of the dashboard; the second %s narrows it to a department. */
    private static final String SILENT = """
            j.task_id in (select q.task_id from share_silence(cast(:calendar as jsonb), :silent%s) q%s)""";

    private LedgerConditions() {}

    /**
     * Everything but the lights.
     *
     * @param params takes the values
     * @param mark end of the parameters' names, so that several filters fit into one statement
     */
    static List<String> of(LedgerFilter filter, Map<String, Object> params, String mark) {
        List<String> all = ofRow(filter, params, mark, "t");
        all.add(0, "j.bureau_id = any(:bureaus)");
        if (filter.coordination() != null) {
            String whose = filter.department() == null ? "null" : ":asks" + mark;
            all.add((filter.coordination() ? "" : "not ") + COORDINATION.formatted(whose));
            if (filter.department() != null) {
                params.put("asks" + mark, filter.department());
            }
        }
        if (filter.silentDays() != null) {
            params.put("silent" + mark, filter.silentDays());
            String whose = "";
            if (filter.department() != null) {
                params.put("mute" + mark, filter.department());
                whose = " where q.department_id = :mute" + mark;
            }
            all.add(SILENT.formatted(mark, whose));
        }
        if (filter.q() != null) {
            all.add(WORDS.replace(":q", ":q" + mark));
            params.put("q" + mark, filter.q());
        }
        return all;
    }

    /** Everything but the lights and the words that a kept row {@code j} says of itself, for the plans' tasks as a whole. */
    static List<String> ofKept(LedgerFilter filter, Map<String, Object> params, LocalDate day) {
        List<String> all = ofRow(filter, params, "", "j");
        if (filter.coordination() != null) {
            all.add((filter.coordination() ? "" : "not ") + KEPT_COORDINATION);
        }
        if (filter.silentDays() != null) {
            all.add(KEPT_SILENT);
            params.put("silentSince", day.minusDays(filter.silentDays()));
            params.put("silent", filter.silentDays());
        }
        return all;
    }

    /**
     * What a row says of itself, whether it is judged or kept.
     *
     * @param task alias of what has the chapter
     */
    static List<String> ofRow(LedgerFilter filter, Map<String, Object> params, String mark, String task) {
        List<String> all = new ArrayList<>();
        all.add(filter.isCancelled() ? "j.light is null" : "j.light is not null");
        if (filter.state() != null && !filter.isCancelled()) {
            all.add("j.state = :state" + mark);
            params.put("state" + mark, filter.state().name());
        }
        if (filter.chapter() != null) {
            all.add(task + ".chapter_id = :chapter" + mark);
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
