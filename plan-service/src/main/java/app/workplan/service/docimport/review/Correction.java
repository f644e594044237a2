package app.workplan.service.docimport.review;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.BureauNames;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.edit.ChapterEdits;
import app.workplan.service.document.edit.DemandEdits;
import app.workplan.service.document.edit.DepartmentEdits;
import app.workplan.service.document.edit.ItemEdits;
import app.workplan.service.document.edit.MoveEdits;
import app.workplan.service.document.edit.Original;
import app.workplan.service.document.edit.OutlineEdits;
import app.workplan.service.document.edit.SuggestionEdits;
import app.workplan.service.document.parser.DepartmentWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 更正, as a command.
 *
 * @param kind action in the audit trail, also and for saying what an undo takes back
 * @param item first character of the item it is about, null for the whole document
 * @param subject the name it is about, null for none
 */
public record Correction(
        String kind, @Nullable Integer item, @Nullable String subject, Edit edit) {

    /** What it does. */
    public interface Edit {

        /** A new document; the old one stays as it is. */
        ParsedDocument on(ParsedDocument document, Original original, BureauNames names);
    }

    /** 改标题. */
    public static Correction title(int item, String title) {
        return of("import.title", item, (d, o, n) -> ItemEdits.retitle(d, o, item, title));
    }

    /** 改性质. */
    public static Correction nature(int item, ItemNature nature) {
        return of("import.nature", item, (d, o, n) -> ItemEdits.turn(d, o, item, nature));
    }

    /** 一个科室和它的责任. */
    public record Part(String name, ShareRole role) {}

    /** 改责任科室; a name the bureau knows is written the bureau's way. */
    public static Correction departments(int item, List<Part> parts) {
        return of("import.departments", item, (d, o, n) -> ItemEdits.assign(d, o, item, named(parts, n)));
    }

    /** 采用全部建议: the departments of several items. */
    static Correction proposals(Map<Integer, List<Part>> parts) {
        return new Correction("import.proposals", null, null, (d, o, n) -> {
            Map<Integer, List<ItemEdits.Named>> all = new HashMap<>();
            parts.forEach((item, one) -> all.put(item, named(one, n)));
            return ItemEdits.assign(d, o, all);
        });
    }

    /** 采用文中提到的单位. */
    public static Correction take(int start) {
        return new Correction(
                "import.take",
                null,
                null,
                (d, o, n) -> SuggestionEdits.take(
                        d,
                        o,
                        start,
                        one -> new ItemEdits.Named(written(one.name(), n), one.role(), n.isGroup(one.name()))));
    }

    /** 不用文中提到的单位. */
    public static Correction dismiss(int start) {
        return new Correction("import.dismiss", null, null, (d, o, n) -> SuggestionEdits.dismiss(d, o, start));
    }

    /** 改频次. */
    public static Correction rhythms(int item, List<DemandEdits.Rhythm> rhythms) {
        return of("import.frequencies", item, (d, o, n) -> DemandEdits.rhythms(d, o, item, rhythms));
    }

    /** 改目标值. */
    public static Correction aims(int item, List<DemandEdits.Aim> aims) {
        return of("import.targets", item, (d, o, n) -> DemandEdits.aims(d, o, item, aims));
    }

    /** 改里程碑. */
    public static Correction steps(int item, List<DemandEdits.Step> steps) {
        return of("import.milestones", item, (d, o, n) -> DemandEdits.steps(d, o, item, steps));
    }

    /** 改章的性质. */
    public static Correction chapter(int chapter, ChapterNature nature) {
        return new Correction("import.chapter", null, null, (d, o, n) -> ChapterEdits.turn(d, o, chapter, nature));
    }

    /** 改时限, null for none. */
    public static Correction deadline(int item, @Nullable LocalDate day) {
        return of("import.deadline", item, (d, o, n) -> ItemEdits.due(d, o, item, day));
    }

    /** 并入上一条. */
    public static Correction merge(int item) {
        return of("import.merge", item, (d, o, n) -> OutlineEdits.merge(d, o, item));
    }

    /** 拆分. */
    public static Correction split(int item, List<Integer> cuts) {
        return of("import.split", item, (d, o, n) -> OutlineEdits.split(d, o, item, cuts));
    }

    /** 移动, null for the first level of the chapter. */
    public static Correction move(int item, @Nullable Integer under) {
        return of("import.move", item, (d, o, n) -> MoveEdits.under(d, o, item, under));
    }

    /** 移到另一章. */
    public static Correction moveToChapter(int item, int chapter) {
        return of("import.move", item, (d, o, n) -> MoveEdits.toChapter(d, o, item, chapter));
    }

    /** 不是条目. */
    public static Correction discard(int item) {
        return of("import.noise", item, (d, o, n) -> OutlineEdits.discard(d, o, item));
    }

    /** 补一条. */
    public static Correction add(int from, int to) {
        return new Correction("import.add", null, null, (d, o, n) -> OutlineEdits.add(d, o, from, to));
    }

    /** 是已有的科室. */
    public static Correction rename(String name, String other) {
        return new Correction(
                "import.rename",
                null,
                name,
                (d, o, n) -> DepartmentEdits.rename(d, o, name, written(other, n), n.isGroup(other)));
    }

    /** 不是科室. */
    public static Correction drop(String name) {
        return new Correction("import.drop", null, name, (d, o, n) -> DepartmentEdits.drop(d, o, name));
    }

    private static Correction of(String kind, int item, Edit edit) {
        return new Correction(kind, item, null, edit);
    }

    private static List<ItemEdits.Named> named(List<Part> parts, BureauNames names) {
        return parts.stream()
                .map(one -> new ItemEdits.Named(written(one.name(), names), one.role(), names.isGroup(one.name())))
                .toList();
    }

    private static String written(String name, BureauNames names) {
        return names.spellings().getOrDefault(DepartmentWords.key(name), name.strip());
    }
}
