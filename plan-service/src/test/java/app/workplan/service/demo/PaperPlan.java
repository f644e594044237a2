package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskCodes;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.service.demo.DemoPlan.DemoRecurrence;
import app.workplan.service.demo.DemoPlan.DemoShare;
import app.workplan.service.demo.DemoPlan.DemoTask;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.parser.YearShift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.ReflectionTestUtils;

/** A bureau's document, rolled forward to a year, with its tasks and shares: read from the seed, no database. */
record PaperPlan(PlanPeriod period, List<PaperTask> tasks) {

    /** @param targeted whether it has a target */
    record PaperTask(
            PlanItem item,
            String code,
            TaskDeadline deadline,
            boolean targeted,
            List<DemoShare> shares,
            List<DemoRecurrence> recurrences) {}

    static PaperPlan rolled(DemoSeed seed, int year) {
        ParsedDocument parsed = DocumentParser.parse(
                seed.document(), new ParseOptions(seed.plan().document(), null));
        int by = year - seed.plan().periodFrom().getYear();
        PlanPeriod period = new PlanPeriod(
                seed.plan().periodFrom().plusYears(by), seed.plan().periodTo().plusYears(by));
        Map<Integer, Coded> coded = coded(parsed, period);
        Map<Integer, Item> byId = new HashMap<>();
        parsed.items().forEach(item -> byId.put(item.id(), item));
        List<PaperTask> tasks = new ArrayList<>();
        for (Item item : parsed.items()) {
            boolean leaf =
                    parsed.items().stream().noneMatch(other -> other.parent() != null && other.parent() == item.id());
            boolean demanding = !item.deadlines().isEmpty()
                    || !item.frequencies().isEmpty()
                    || !item.targets().isEmpty();
            if (item.nature() == ItemNature.TASK && (leaf || demanding)) {
                tasks.add(new PaperTask(
                        coded.get(item.id()).item(),
                        coded.get(item.id()).code(),
                        deadline(item, period, by),
                        !item.targets().isEmpty(),
                        shares(item, byId, seed),
                        item.frequencies().stream()
                                .map(one -> new DemoRecurrence(one.per(), one.minCount()))
                                .toList()));
            }
        }
        return new PaperPlan(period, tasks);
    }

    DemoPlan in(ReportCycle cycle) {
        return new DemoPlan(
                period,
                cycle,
                tasks.stream()
                        .map(task ->
                                new DemoTask(task.code(), task.deadline().dueOn(), task.shares(), task.recurrences()))
                        .toList());
    }

    private static TaskDeadline deadline(Item item, PlanPeriod period, int by) {
        return item.deadlines().stream()
                .max(Comparator.comparing(ParsedDocument.Deadline::date))
                .filter(last -> !YearShift.namesYear(last.text()))
                .map(last -> new TaskDeadline(last.date().plusYears(by), DeadlineOrigin.TEXT, last.text()))
                .orElseGet(() -> new TaskDeadline(period.to(), DeadlineOrigin.DEFAULT, null));
    }

    private static List<DemoShare> shares(Item item, Map<Integer, Item> byId, DemoSeed seed) {
        Item named = item;
        while (named.departments().isEmpty() && named.parent() != null) {
            named = byId.get(named.parent());
        }
        Map<String, ShareRole> roles = new LinkedHashMap<>();
        named.departments()
                .forEach(one -> codesOf(one.name(), seed).forEach(code -> roles.putIfAbsent(code, one.role())));
        return DemoShare.of(List.copyOf(roles.entrySet()));
    }

    private static List<String> codesOf(String name, DemoSeed seed) {
        String key = DepartmentWords.key(name);
        return seed.groups().stream()
                .filter(group -> DepartmentWords.key(group.name()).equals(key))
                .findFirst()
                .map(DemoSeed.Group::members)
                .orElseGet(() -> List.of(seed.departments().stream()
                        .filter(one -> DepartmentWords.key(one.name()).equals(key)
                                || one.aliases().stream()
                                        .anyMatch(alias ->
                                                DepartmentWords.key(alias).equals(key)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("the seed has no " + name))
                        .code()));
    }

    private record Coded(PlanItem item, String code) {}

    private static Map<Integer, Coded> coded(ParsedDocument parsed, PlanPeriod period) {
        Plan plan = stored(
                new Plan(
                        stored(new SourceDocument(1, "", "", Instant.EPOCH, null), 1),
                        parsed.metadata().kind(),
                        "",
                        new DocumentHead(null, null, null, null),
                        period,
                        Instant.EPOCH,
                        null),
                1);
        List<Chapter> chapters = new ArrayList<>();
        parsed.chapters()
                .forEach(one -> chapters.add(stored(
                        new Chapter(plan, chapters.size(), one.number(), one.title(), one.nature(), null),
                        chapters.size())));
        Map<Integer, PlanItem> items = new LinkedHashMap<>();
        for (Item one : parsed.items()) {
            PlanItem parent = one.parent() == null ? null : items.get(one.parent());
            PlanItem item = new PlanItem(
                    chapters.get(one.chapterIndex()),
                    parent,
                    items.size(),
                    one.number(),
                    one.title(),
                    one.nature(),
                    null);
            items.put(one.id(), stored(item, one.id()));
        }
        TaskCodes codes = new TaskCodes(period.from().getYear(), chapters, List.copyOf(items.values()));
        Map<Integer, Coded> byId = new HashMap<>();
        items.forEach((id, item) -> byId.put(id, new Coded(item, codes.next(item))));
        return byId;
    }

    /** An entity as if the database had given it the id. */
    static <T extends BaseEntity> T stored(T entity, long id) {
        ReflectionTestUtils.setField(entity, "id", id);
        return entity;
    }
}
