package app.workplan.service.handover;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.task.ShareState;
import app.workplan.service.directive.DirectiveAnswer;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.handover.HandoverList.Duty;
import app.workplan.service.handover.HandoverList.Letter;
import app.workplan.service.handover.HandoverList.Line;
import app.workplan.service.handover.HandoverList.Order;
import app.workplan.service.handover.HandoverList.PlanPart;
import app.workplan.service.progress.DutyToRecord;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedPlan;
import app.workplan.service.progress.OwedQueries;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.supervision.LetterQueries;
import app.workplan.service.supervision.LetterRow;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 交接清单 made of what the departments' own page shows (我的填报), letters and directives included, so that both never differ. */
@Component
@RequiredArgsConstructor
class HandoverLists {

    /** So much of a report stands on the list; the task has the whole. */
    private static final int LONGEST_WORD = 160;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OwedQueries owed;
    private final LetterQueries letters;
    private final DirectiveQueries directives;

    /** As it stands now. */
    HandoverList of(long bureauId, Map<Long, String> departments) {
        OwedPage page = owed.ofDepartments(bureauId, Set.copyOf(departments.keySet()));
        return new HandoverList(
                page.today(),
                page.plans().stream()
                        .map(plan -> part(plan, departments))
                        .filter(part ->
                                !part.lines().isEmpty() || !part.duties().isEmpty())
                        .toList(),
                letters.waitingOf(bureauId, departments.keySet()).stream()
                        .map(HandoverLists::letter)
                        .toList(),
                directives.owedBy(bureauId, Set.copyOf(departments.keySet()), page.today()).stream()
                        .flatMap(view ->
                                view.owedBy(departments.keySet()).stream().map(answer -> order(view, answer)))
                        .toList());
    }

    private static Order order(DirectiveView view, DirectiveAnswer answer) {
        DirectiveView.Head head = view.head();
        return new Order(
                head.id(),
                head.taskId(),
                head.code(),
                head.title(),
                answer.department(),
                head.giver(),
                Objects.requireNonNull(shortened(head.text())),
                head.dueOn(),
                answer.standing());
    }

    private static Letter letter(LetterRow row) {
        return new Letter(
                row.id(),
                row.word(),
                row.year(),
                row.number(),
                row.colour(),
                row.taskId(),
                row.code(),
                row.title(),
                row.department(),
                row.replyBy(),
                row.receivedOn() != null);
    }

    /** As it was kept. */
    static HandoverList read(String json) {
        return JSON.readValue(json, HandoverList.class);
    }

    static String json(HandoverList list) {
        return JSON.writeValueAsString(list);
    }

    private static PlanPart part(OwedPlan plan, Map<Long, String> departments) {
        Map<Long, String> ofShare = plan.shares().stream()
                .collect(Collectors.toMap(
                        OwedShare::shareId, share -> departments.getOrDefault(share.departmentId(), "")));
        return new PlanPart(
                plan.id(),
                plan.title(),
                plan.shares().stream()
                        .filter(share -> share.light() != null && share.state() != ShareState.DONE)
                        .map(HandoverLists::line)
                        .toList(),
                plan.duties().stream()
                        .filter(duty -> !duty.met())
                        .map(duty -> duty(duty, ofShare.getOrDefault(duty.shareId(), "")))
                        .toList());
    }

    private static Line line(OwedShare share) {
        boolean waits = share.state() == ShareState.SUBMITTED;
        return new Line(
                share.shareId(),
                share.taskId(),
                share.code(),
                share.title(),
                share.department(),
                share.role(),
                share.state(),
                share.light(),
                share.dueOn(),
                share.daysOverdue(),
                share.shownProgress(),
                shortened(share.lastText()),
                waits ? share.handedInOn() : null,
                waits ? null : share.returnReason(),
                share.extensionTo(),
                share.lastNeedsCoordination());
    }

    private static Duty duty(DutyToRecord duty, String department) {
        return new Duty(
                duty.occurrenceId(),
                duty.taskId(),
                duty.code(),
                duty.title(),
                department,
                duty.words(),
                duty.dueOn(),
                duty.records(),
                duty.expectedCount(),
                duty.recordableUntil());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_WORD ? text : Characters.cut(text, LONGEST_WORD) + "\u2026";
    }
}
