package app.workplan.service.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Light;
import app.workplan.service.directive.DirectiveAnswer;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.meeting.MeetingPack.Item;
import app.workplan.service.meeting.MeetingPack.Order;
import app.workplan.service.meeting.MeetingPack.Word;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 会议材料 made of the ledger's own filters, so that a list has exactly the rows its link in the ledger shows. */
@Component
@RequiredArgsConstructor
class MeetingPacks {

    /** More overdue tasks than any meeting looks at; the ledger has the rest. */
    private static final int MOST = 200;

    private static final Set<Light> NOT_DONE = EnumSet.of(Light.AT_RISK, Light.ON_TRACK, Light.NOT_STARTED);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JudgedPlanQueries plans;
    private final LedgerQueries ledgers;
    private final DirectiveQueries directives;
    private final MeetingWords words;

    /** As it was kept. */
    static MeetingPack read(String json) {
        return JSON.readValue(json, MeetingPack.class);
    }

    static String json(MeetingPack pack) {
        return JSON.writeValueAsString(pack);
    }

    /**
     * As it stands at the end of the day.
     *
     * @param planId null for all plans in force
     */
    MeetingPack of(Actor actor, long meetingId, long bureauId, @Nullable Long planId, LocalDate day, LocalDate until) {
        Scope scope = new Scope(Set.of(bureauId), null);
        List<JudgedPlan> chosen = plans.everyOne(scope).stream()
                .filter(plan -> planId == null ? plan.isInForceOn(day) : plan.id() == planId && plan.isIssuedOn(day))
                .toList();
        List<Long> ids = chosen.stream().map(JudgedPlan::id).toList();
        Ledger overdue = ledgers.read(actor, scope, ids, day, filter(EnumSet.of(Light.OVERDUE), null, null, null));
        Ledger soon = ledgers.read(actor, scope, ids, day, filter(NOT_DONE, day, until, null));
        Ledger stuck = ledgers.read(actor, scope, ids, day, filter(Set.of(), null, null, true));
        Map<Long, List<Word>> problems = words.problems(
                Stream.of(overdue, soon, stuck)
                        .flatMap(ledger -> ledger.rows().stream())
                        .map(LedgerRow::taskId)
                        .toList(),
                day);
        return new MeetingPack(
                day,
                until,
                chosen.stream().map(JudgedPlan::title).toList(),
                items(overdue, problems),
                items(soon, problems),
                items(stuck, problems),
                directives.openOf(scope, bureauId, day).stream()
                        .map(MeetingPacks::order)
                        .toList(),
                words.earlier(bureauId, meetingId, ids, day));
    }

    private static LedgerFilter filter(
            Set<Light> lights, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo, @Nullable Boolean coordination) {
        LedgerSort sort = dueFrom == null ? LedgerSort.OVERDUE : LedgerSort.DUE;
        return new LedgerFilter(
                lights,
                null,
                null,
                null,
                dueFrom,
                dueTo,
                null,
                null,
                null,
                null,
                null,
                null,
                coordination,
                null,
                sort,
                false,
                MOST,
                1);
    }

    private static List<Item> items(Ledger ledger, Map<Long, List<Word>> problems) {
        return ledger.rows().stream()
                .map(row -> new Item(
                        row.taskId(),
                        row.code(),
                        row.title(),
                        row.light(),
                        row.due(),
                        row.daysOverdue(),
                        row.daysLeft(),
                        row.progress(),
                        row.expected(),
                        Objects.requireNonNull(ledger.tasks().get(row.taskId())).shares().stream()
                                .map(LedgerShare::department)
                                .toList(),
                        problems.getOrDefault(row.taskId(), List.of())))
                .toList();
    }

    private static Order order(DirectiveView one) {
        DirectiveView.Head head = one.head();
        return new Order(
                head.id(),
                head.giver(),
                head.givenOn(),
                one.days(),
                head.code(),
                head.title(),
                head.text(),
                head.dueOn(),
                one.answers().stream()
                        .filter(answer -> answer.reply() != null)
                        .map(answer -> new Word(answer.department(), Objects.requireNonNull(answer.reply())))
                        .toList(),
                one.answers().stream()
                        .filter(DirectiveAnswer::waits)
                        .map(DirectiveAnswer::department)
                        .toList());
    }
}
