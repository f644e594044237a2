package app.workplan.web.docimport;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.review.Correction;
import app.workplan.service.document.edit.DemandEdits;
import app.workplan.service.document.edit.Spot;
import app.workplan.web.support.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** 更正, read from the fields of its form. A row of a list that is empty, or that was emptied, is not there. */
final class TypedCorrections {

    /** Before the place of a chapter, where a field may name an item as well. */
    static final String CHAPTER = "c";

    private static final String KNOWN = "KNOWN";
    private static final String TAKE = "TAKE";
    private static final int LONGEST_LIST = 300;

    private TypedCorrections() {}

    /** @throws NotFound for a change nobody knows */
    static Correction ofItem(int at, String change, MultiValueMap<String, String> typed) {
        return switch (change) {
            case "title" -> Correction.title(at, Typed.text(typed.getFirst("title")));
            case "nature" ->
                Correction.nature(
                        at, "ACHIEVEMENT".equals(typed.getFirst("nature")) ? ItemNature.ACHIEVEMENT : ItemNature.TASK);
            case "departments" -> Correction.departments(at, parts(typed));
            case "deadline" -> {
                String day = Typed.text(typed.getFirst("dueOn"));
                yield Correction.deadline(at, day.isBlank() ? null : Typed.date(day, "task.dueIll"));
            }
            case "frequencies" -> Correction.rhythms(at, rows(typed, TypedCorrections::rhythm));
            case "targets" -> Correction.aims(at, rows(typed, TypedCorrections::aim));
            case "milestones" -> Correction.steps(at, rows(typed, TypedCorrections::step));
            case "merge" -> Correction.merge(at);
            case "split" ->
                Correction.split(
                        at,
                        typed.getOrDefault("cut", List.of()).stream()
                                .limit(LONGEST_LIST)
                                .map(TypedCorrections::place)
                                .toList());
            case "move" -> move(at, Typed.text(typed.getFirst("under")).strip());
            case "noise" -> Correction.discard(at);
            default -> throw new NotFound("change", change);
        };
    }

    private static Correction move(int at, String under) {
        if (under.startsWith(CHAPTER)) {
            return Correction.moveToChapter(at, place(under.substring(CHAPTER.length())));
        }
        return Correction.move(at, under.isEmpty() ? null : Integer.valueOf(place(under)));
    }

    /** 补一条. */
    static Correction added(MultiValueMap<String, String> typed) {
        Spot chosen = spot(String.valueOf(typed.getFirst("span")));
        return Correction.add(chosen.start(), chosen.end());
    }

    /** 一个没有见过的名称. */
    static Correction ofName(MultiValueMap<String, String> typed) {
        String name = Typed.text(typed.getFirst("name"));
        return KNOWN.equals(typed.getFirst("answer"))
                ? Correction.rename(name, Typed.text(typed.getFirst("other")))
                : Correction.drop(name);
    }

    /** 文中提到的单位. */
    static Correction ofSuggestion(int at, MultiValueMap<String, String> typed) {
        return TAKE.equals(typed.getFirst("answer")) ? Correction.take(at) : Correction.dismiss(at);
    }

    /** 章的性质. */
    static Correction ofChapter(int at, MultiValueMap<String, String> typed) {
        ChapterNature nature =
                Typed.constant(ChapterNature.class, typed.getFirst("nature"), "importEdit.chapterNatureIll");
        if (nature == null) {
            throw new RuleViolation("importEdit.chapterNatureIll");
        }
        return Correction.chapter(at, nature);
    }

    private static List<Correction.Part> parts(MultiValueMap<String, String> typed) {
        List<String> names = typed.getOrDefault("name", List.of());
        List<String> roles = typed.getOrDefault("role", List.of());
        List<Correction.Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), LONGEST_LIST); i++) {
            if (!names.get(i).isBlank()) {
                ShareRole role = Typed.constant(
                        ShareRole.class, i < roles.size() ? roles.get(i) : "", "assign.departmentUnknown");
                parts.add(new Correction.Part(names.get(i).strip(), role == null ? ShareRole.RESPONSIBLE : role));
            }
        }
        return parts;
    }

    /** One row of a list of fields; a field that was not sent is empty. */
    record Row(MultiValueMap<String, String> typed, int number) {

        String of(String field) {
            List<String> all = typed.getOrDefault(field, List.of());
            return number < all.size() ? Typed.text(all.get(number)).strip() : "";
        }

        Spot was() {
            return spot(of("was"));
        }

        boolean isNew() {
            return of("was").isEmpty();
        }
    }

    private static <T> List<T> rows(MultiValueMap<String, String> typed, Function<Row, @Nullable T> read) {
        List<T> rows = new ArrayList<>();
        int count = typed.getOrDefault("was", List.of()).size();
        for (int i = 0; i < Math.min(count, LONGEST_LIST); i++) {
            T one = read.apply(new Row(typed, i));
            if (one != null) {
                rows.add(one);
            }
        }
        return rows;
    }

    private static DemandEdits.@Nullable Rhythm rhythm(Row row) {
        Frequency per = Typed.constant(Frequency.class, row.of("per"), "importEdit.perMissing");
        if (per == null) {
            if (row.isNew() && !(row.of("times") + row.of("words")).isEmpty()) {
                throw new RuleViolation("importEdit.perMissing");
            }
            return null;
        }
        Long times = Typed.number(row.of("times"));
        int count = times == null || times > Integer.MAX_VALUE ? 0 : Math.toIntExact(times);
        return new DemandEdits.Rhythm(row.was(), per, count, row.of("words"));
    }

    private static DemandEdits.@Nullable Aim aim(Row row) {
        if (row.of("value").isEmpty()) {
            if (row.isNew() && !(row.of("name") + row.of("unit")).isEmpty()) {
                throw new RuleViolation("importEdit.aimValueIll");
            }
            return null;
        }
        Comparator comparator = Typed.constant(Comparator.class, row.of("comparator"), "importEdit.comparatorMissing");
        if (comparator == null) {
            throw new RuleViolation("importEdit.comparatorMissing");
        }
        return new DemandEdits.Aim(
                row.was(),
                row.of("name"),
                comparator,
                Typed.decimal(row.of("value"), "importEdit.aimValueIll"),
                row.of("unit"));
    }

    private static DemandEdits.@Nullable Step step(Row row) {
        if (row.of("dueOn").isEmpty()) {
            if (row.isNew() && !row.of("title").isEmpty()) {
                throw new RuleViolation("importEdit.stepDayMissing");
            }
            return null;
        }
        return new DemandEdits.Step(row.was(), Typed.date(row.of("dueOn"), "task.dueIll"), row.of("title"));
    }

    private static Spot spot(String typed) {
        int dash = typed.indexOf('-');
        return typed.isEmpty()
                ? Spot.NONE
                : new Spot(place(typed.substring(0, Math.max(0, dash))), place(typed.substring(dash + 1)));
    }

    /** A place in the text; what is no number lies outside it. */
    private static int place(String typed) {
        Long place = Typed.number(typed);
        return place == null || place > Integer.MAX_VALUE ? -1 : Math.toIntExact(place);
    }
}
