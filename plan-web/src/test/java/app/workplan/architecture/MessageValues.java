package app.workplan.architecture;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.progress.CompletionOutcome;
import app.workplan.domain.progress.ExtensionOutcome;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.AsOf;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.organisation.RosterOutcome;
import app.workplan.service.row.RowFilter;
import app.workplan.service.search.SearchKind;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.web.support.TypedFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys made of a beginning and a value: which values each beginning takes. A beginning used by a page and unknown here
 * fails the tests, so that whoever adds one says what can follow.
 */
final class MessageValues {

    /** What can follow each beginning. */
    static final Map<String, Set<String>> BY_PREFIX = values();

    /** Looked up by Spring itself where a field takes no such value; by the name of the field, so that the text names it. */
    static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "typeMismatch",
            "typeMismatch.day",
            "typeMismatch.effectiveOn",
            "typeMismatch.floodDay",
            "typeMismatch.floodMonth",
            "typeMismatch.from",
            "typeMismatch.graceDays",
            "typeMismatch.lagPoints",
            "typeMismatch.mergedOn",
            "typeMismatch.nearDueWorkingDays",
            "typeMismatch.position",
            "typeMismatch.renamedOn",
            "typeMismatch.splitOn",
            "typeMismatch.to",
            "typeMismatch.validFrom",
            "typeMismatch.validTo",
            "typeMismatch.java.lang.Integer",
            "typeMismatch.java.time.LocalDate");

    /** Literals that end in a dot and look like the beginning of a key, but are compared with codes, or checked code by code. */
    static final Set<String> NO_KEYS = Set.of("user.", "error.", "audit.");

    private MessageValues() {}

    private static Map<String, Set<String>> values() {
        Map<String, Set<String>> all = new HashMap<>();
        all.putAll(ToldValues.byPrefix());
        all.putAll(DocumentValues.byPrefix());
        all.putAll(SupervisionValues.byPrefix());
        all.putAll(ApiValues.byPrefix());
        all.putAll(BoardValues.byPrefix());
        all.putAll(PaperValues.byPrefix());
        all.putAll(WorkReportValues.byPrefix());
        all.putAll(ExchangeValues.byPrefix());
        all.putAll(SeveralPlansValues.byPrefix());
        all.put("asOf.", without("NONE", AsOf.Clamp.values()));
        all.put("chapterNature.", names(ChapterNature.values()));
        all.put("comparator.", names(Comparator.values()));
        all.putAll(GoalValues.byPrefix());
        all.put("deadlineOrigin.", names(DeadlineOrigin.values()));
        all.put("departmentKind.", names(DepartmentKind.values()));
        all.put("form.typedField.", TypedFields.NAMES);
        all.put("frequency.", names(Frequency.values()));
        all.put("light.", names(Light.values()));
        all.put("lightRule.", names(LightRule.values()));
        all.put("planKind.", names(PlanKind.values()));
        all.put("planState.", names(PlanState.values()));
        all.put("reportCycle.", names(ReportCycle.values()));
        all.put("review.outcome.", names(CompletionOutcome.values()));
        all.put("shareRole.", names(ShareRole.values()));
        all.put("shareState.", plus("RETURNED", ShareState.values()));
        all.put("taskState.", names(TaskState.values()));
        all.put("userRole.", names(Role.values()));
        all.put("login.does.", names(Role.values()));
        all.put("task.cycle.", names(ReportCycle.values()));
        all.put("task.period.", Set.of("MONTH", "QUARTER", "HALF_YEAR", "YEAR"));
        all.putAll(BrowseValues.byPrefix());
        all.put("admin.verdict.", names(RosterOutcome.Verdict.values()));
        all.put("admin.past.", Set.of("NAME", "MERGED_INTO", "SPLIT_INTO", "TOOK_OVER", "CAME_OUT_OF"));
        Set<String> rates = Set.of("responsibility-rate", "freshness-rate", "on-time-rate", "unquantified-rate");
        Set<String> lights = Arrays.stream(Light.values())
                .map(light -> light.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
        all.put("fraction.", rates);
        all.put("formula.", rates);
        all.put(
                "metric.",
                Stream.of(rates, lights, Set.of("total", "progress", "expected"))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
        all.put(
                "ledger.column.",
                Arrays.stream(LedgerSort.values()).map(LedgerSort::word).collect(Collectors.toSet()));
        all.put("ledger.reports.", Set.of("OWED", "GIVEN", "MISSING"));
        all.put("ledger.onTime.", Set.of("SCORED", "YES", "NO"));
        all.put(
                "ledger.filter.",
                Set.of(
                        "q",
                        "department",
                        "chapter",
                        "light",
                        "state",
                        "origin",
                        "assigned",
                        "quantified",
                        "reports",
                        "onTime",
                        "coordination",
                        "silent",
                        "dueFrom",
                        "dueTo",
                        "cols"));
        all.put(
                "ledger.show.",
                Arrays.stream(LedgerColumn.values()).map(LedgerColumn::word).collect(Collectors.toSet()));
        all.put("ledger.view.", Set.of("OVERDUE", "DUE_THIS_MONTH", "UNASSIGNED", "UNQUANTIFIED"));
        all.putAll(DirectiveValues.byPrefix());
        all.put("extension.outcome.", names(ExtensionOutcome.values()));
        all.put("bulk.kind.", names(BulkKind.values()));
        all.put("bulk.do.", Set.of("DUE", "ADD_DEPARTMENT", "CYCLE", "WEIGHT", "SUSPEND", "RESUME", "CANCEL"));
        all.put("bulk.means.", Set.of("SUSPEND", "RESUME", "CANCEL"));
        all.put("ledger.density.", names(LedgerDensity.values()));
        all.put("ledger.cycle.", names(ReportCycle.values()));
        all.put("help.light.", names(Light.values()));
        all.put("help.rule.", names(LightRule.values()));
        Set<String> words = Set.of("expected", "asOf", "due", "origin", "share", "period");
        all.put("help.word.", words);
        all.put("help.wordIs.", words);
        all.put("search.kind.", names(SearchKind.values()));
        all.put("my.part.", Set.of("reported", "waiting", "done", "rest"));
        all.put("task.group.", Set.of("all", "reports", "reviews", "supervision", "changes"));
        Set<String> suspensions = Arrays.stream(ShareSuspensionService.Change.values())
                .map(change -> change.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        all.put("task.do.", suspensions);
        all.put("task.changed.", suspensions);
        all.put("audit.share.", suspensions);
        Set<String> audited = DirectiveValues.withKinds(
                "chapter",
                "item",
                "plan",
                "import",
                "task",
                "share",
                "entry",
                "completion",
                "evidence",
                "occurrence",
                "recurrence",
                "user",
                "department",
                "group",
                "handover",
                "supervision",
                "indicator",
                "project",
                "bureau",
                "settings",
                "mail",
                "token",
                "webhook",
                "calendar");
        all.put(
                "audit.entity.",
                Stream.concat(
                                audited.stream(),
                                Stream.of(
                                        "user_account",
                                        "department_group",
                                        "deputation",
                                        "calendar_day",
                                        "bureau_setting",
                                        "structure",
                                        "supervision_notice",
                                        "supervision_listing",
                                        "supervision_outcome",
                                        "supervision_setting",
                                        "api_token",
                                        "webhook_delivery",
                                        "ledgerLayout",
                                        "savedView"))
                        .collect(Collectors.toSet()));
        all.put(
                "audit.kind.",
                Stream.concat(audited.stream(), Stream.of("login", "refused", "view", "extension"))
                        .collect(Collectors.toSet()));
        all.put(
                "task.change.",
                Set.of(
                        "task.add",
                        "task.rename",
                        "task.moveDue",
                        "task.moveStart",
                        "task.weigh",
                        "task.reportCycle",
                        "task.standard",
                        "task.evidence",
                        "recurrence.add",
                        "recurrence.change",
                        "recurrence.owner",
                        "task.suspend",
                        "task.cancel",
                        "task.resume",
                        "share.assign",
                        "share.changeRole",
                        "share.take",
                        "share.reopen",
                        "share.suspend",
                        "share.cancel",
                        "share.resume",
                        "row.add",
                        "row.count",
                        "row.countNot",
                        "row.edit",
                        "row.import",
                        "row.putBack",
                        "row.remove",
                        "row.strike",
                        "row.takeBack"));
        all.put("row.state.", names(RowFilter.State.values()));
        all.put(
                "task.field.",
                Set.of(
                        "title",
                        "dueOn",
                        "startsOn",
                        "weight",
                        "reportCycle",
                        "completionStandard",
                        "requiredEvidence",
                        "departmentId"));
        all.put(
                "task.event.",
                DirectiveValues.withEvents(
                        "ENTRY",
                        "ENTRY_RETURNED",
                        "EXTENSION_APPROVED",
                        "EXTENSION_ASKED",
                        "EXTENSION_REFUSED",
                        "EXTENSION_WITHDRAWN",
                        "HANDED_IN",
                        "ACCEPTED",
                        "RETURNED",
                        "WITHDRAWN",
                        "RECORDED"));
        return Map.copyOf(all);
    }

    /** Every key made of one of the beginnings and one of its values. */
    static Set<String> keys(Set<String> prefixes) {
        return BY_PREFIX.entrySet().stream()
                .filter(one -> prefixes.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(value -> one.getKey() + value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    static Set<String> without(String one, Enum<?>... values) {
        return names(values).stream().filter(Predicate.not(one::equals)).collect(Collectors.toSet());
    }

    private static Set<String> plus(String one, Enum<?>... values) {
        return Stream.concat(names(values).stream(), Stream.of(one)).collect(Collectors.toSet());
    }
}
