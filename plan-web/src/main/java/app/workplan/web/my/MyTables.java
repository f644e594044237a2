package app.workplan.web.my;

import app.workplan.service.directive.DirectiveAnswer;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.progress.DutyToRecord;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedPlan;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.supervision.LetterRow;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 我的填报作为表: 批示, 督办单, 频次要求 and the shares, in the order of the page, the first column saying from which list. */
@Component
@RequiredArgsConstructor
class MyTables {

    private final Exports exports;
    private final Texts texts;

    Exports.Table of(OwedPage page, List<OwedDirective> directives, List<LetterRow> letters) {
        Map<Long, String> plans = page.plans().stream().collect(Collectors.toMap(OwedPlan::id, OwedPlan::title));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        directives.forEach(one -> rows.add(cells(one)));
        letters.forEach(one -> rows.add(cells(one, plans)));
        page.duties().forEach(one -> rows.add(cells(one, plans, page.today())));
        page.plans().forEach(plan -> add(rows, "my.kind.todo", plan, plan.toReport(), page.today()));
        for (OwedPlan plan : page.plans()) {
            add(rows, "my.kind.reported", plan, plan.reported(), page.today());
            add(rows, "shareState.SUBMITTED", plan, plan.waiting(), page.today());
            add(rows, "shareState.DONE", plan, plan.done(), page.today());
            add(rows, "my.kind.rest", plan, plan.rest(), page.today());
        }
        return exports.list(
                texts.of("nav.my"),
                page.today(),
                List.of(),
                List.of(
                        exports.column("export.kind", 12),
                        exports.column("plan.list.plan", 28),
                        exports.column("ledger.column.code", 12),
                        exports.column("ledger.column.title", 40),
                        exports.column("export.department", 24),
                        exports.column("ledger.column.light", 10),
                        exports.column("ledger.column.due", 12),
                        exports.column("ledger.column.overdue", 14),
                        exports.column("ledger.column.progress", 8),
                        exports.column("export.text", 50),
                        exports.column("my.problems", 30),
                        exports.column("my.nextSteps", 30)),
                rows,
                row -> row);
    }

    private void add(
            List<List<@Nullable Object>> rows, String kind, OwedPlan plan, List<OwedShare> shares, LocalDate today) {
        shares.forEach(one -> rows.add(Arrays.asList(
                texts.of(kind),
                plan.title(),
                one.code(),
                one.title(),
                texts.of("ledger.tag", texts.of("shareRole." + one.role()), one.department()),
                one.light() == null ? texts.of("shareState." + one.state()) : texts.of("light." + one.light()),
                one.dueOn(),
                one.state().isOpen() ? left(one, today) : null,
                one.shownProgress(),
                one.textToBeginWith(),
                one.problemsToBeginWith(),
                one.nextStepsToBeginWith())));
    }

    private String left(OwedShare one, LocalDate today) {
        if (one.daysOverdue() > 0) {
            return texts.of("due.late", one.daysOverdue());
        }
        long left = one.daysLeft(today);
        return left >= 0 ? texts.of("due.left", left) : texts.of("my.pastDue");
    }

    private List<@Nullable Object> cells(OwedDirective one) {
        DirectiveView.Head head = one.directive().head();
        return Arrays.asList(
                texts.of("directive.title"),
                head.planTitle(),
                head.code(),
                head.title(),
                one.mine().stream().map(DirectiveAnswer::department).collect(Collectors.joining(comma())),
                null,
                head.dueOn(),
                null,
                null,
                head.text(),
                null,
                one.mine().stream()
                        .map(mine -> texts.of("directive.standing." + mine.standing()))
                        .distinct()
                        .collect(Collectors.joining(comma())));
    }

    private List<@Nullable Object> cells(LetterRow one, Map<Long, String> plans) {
        return Arrays.asList(
                texts.of("supervision.letters"),
                plans.get(one.planId()),
                one.code(),
                one.title(),
                one.department(),
                null,
                one.replyBy(),
                one.late() ? texts.of("supervision.late") : null,
                null,
                texts.of("supervision.colour." + one.colour()) + " "
                        + texts.of("supervision.number", one.word(), one.year(), one.number()),
                null,
                texts.of("directive.standing." + (one.receivedOn() == null ? "RECEIPT" : "REPLY")));
    }

    private List<@Nullable Object> cells(DutyToRecord one, Map<Long, String> plans, LocalDate today) {
        boolean late = !one.met() && today.isAfter(one.dueOn());
        String next = late
                ? texts.of("my.lastChance", texts.day(one.recordableUntil(), "format.day"), one.left())
                : texts.of("my.stillTo", texts.day(one.dueOn(), "format.day"), one.left());
        return Arrays.asList(
                texts.of("my.duties"),
                plans.get(one.planId()),
                one.code(),
                one.title(),
                null,
                null,
                one.dueOn(),
                one.met() ? texts.of("my.met") : null,
                null,
                texts.of("my.atLeast", texts.of("frequency." + one.frequency()), one.minCount()) + " " + one.records()
                        + "/" + one.expectedCount(),
                null,
                one.met() ? null : next);
    }

    private String comma() {
        return texts.of("ledger.comma");
    }
}
