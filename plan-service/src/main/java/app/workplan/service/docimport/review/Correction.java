package app.workplan.service.docimport.review;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.BureauNames;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.edit.DepartmentEdits;
import app.workplan.service.document.edit.ItemEdits;
import app.workplan.service.document.edit.Original;
import app.workplan.service.document.edit.OutlineEdits;
import app.workplan.service.document.parser.DepartmentWords;
import java.time.LocalDate;
import java.util.List;
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
        return of(
                "import.departments",
                item,
                (d, o, n) -> ItemEdits.assign(
                        d,
                        o,
                        item,
                        parts.stream()
                                .map(one ->
                                        new ItemEdits.Named(written(one.name(), n), one.role(), n.isGroup(one.name())))
                                .toList()));
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
        return of("import.move", item, (d, o, n) -> OutlineEdits.move(d, o, item, under));
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

    private static String written(String name, BureauNames names) {
        return names.spellings().getOrDefault(DepartmentWords.key(name), name.strip());
    }
}
