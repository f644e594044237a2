package app.workplan.service.document;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 解析结果: everything read out of one document. All offsets count UTF-16 characters of the text as handed to the
 * parser, {@code start} inclusive, {@code end} exclusive. Source of the rules: docs of the parsed document's JSON.
 *
 * @param metadata 文件信息: title, issuer, dates, period
 * @param chapters 章, in document order
 * @param items 条目, in document order, a parent before its children
 * @param indicators 指标, from tables and from goal sentences
 * @param projects 重大项目, from projects chapters
 * @param suggestions 文中提到的单位: offices the prose names beside the work; they assign nothing
 * @param noise 页面杂项: navigation, view counts, attachments
 * @param warnings 提示, in document order
 * @param regions a partition of the whole text: each character lies in exactly one region
 */
public record ParsedDocument(
        Metadata metadata,
        List<Chapter> chapters,
        List<Item> items,
        List<Indicator> indicators,
        List<Project> projects,
        List<Suggestion> suggestions,
        List<Noise> noise,
        List<ParseWarning> warnings,
        List<Region> regions) {

    /** A document read before suggestions were kept has none. */
    @SuppressWarnings({"ConstantConditions", "NullAway"})
    public ParsedDocument {
        suggestions = suggestions == null ? List.of() : suggestions;
    }

    /**
     * 文件信息.
     *
     * @param file 文件名 as given by the caller
     * @param title 标题; where the text has none it is made of issuer, year and 工作要点
     * @param titleInferred whether the title was made, not read
     * @param issuer 发文机关; completed from the text where the document names it only in part
     * @param documentNumber 发文字号 of this document, never of a cited one
     * @param issuedOn 成文日期
     * @param publishedOn 发布日期 of the web page
     * @param kind 文件类型
     * @param period 计划期 of the plan part; null where nothing tells it
     * @param recipients 主送机关
     */
    public record Metadata(
            @Nullable String file,
            @Nullable String title,
            boolean titleInferred,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate publishedOn,
            PlanKind kind,
            @Nullable Period period,
            List<String> recipients) {}

    /** 计划期: both days inclusive. */
    public record Period(LocalDate from, LocalDate to) {

        /** Whether the day lies inside, both ends included. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * 章.
     *
     * @param number the bare numeral: 一 of 一、, 第一章 and 第一部分, 2 of 2.; null for an unnumbered one
     * @param title heading without closing punctuation
     * @param start first character of the heading
     * @param end end of the heading
     */
    public record Chapter(@Nullable String number, String title, ChapterNature nature, int start, int end) {}

    /**
     * 条目.
     *
     * @param id 1-based, in document order
     * @param parent id of the parent item
     * @param level 1 to 3 below the chapter
     * @param chapterIndex position in {@link ParsedDocument#chapters()}, -1 where there are no chapters
     * @param chapter number of the chapter as in {@link Chapter#number()}
     * @param number as printed; null for an unnumbered heading
     * @param path chapter number, then the numbers (or headings) down to this item
     * @param end children included, without trailing white space
     * @param startText the first 12 characters
     */
    public record Item(
            int id,
            @Nullable Integer parent,
            int level,
            int chapterIndex,
            @Nullable String chapter,
            @Nullable String number,
            List<String> path,
            String title,
            ItemNature nature,
            int start,
            int end,
            String startText,
            List<Department> departments,
            List<Deadline> deadlines,
            List<Recurrence> frequencies,
            List<Target> targets) {}

    /**
     * 责任科室 named in the bracket of an item; {@code group} for a collective name (集合称谓). One that the office entered
     * while looking through has no place in the text: start and end are the same.
     */
    public record Department(String name, ShareRole role, boolean group, int start, int end) {

        /** 人工: entered by the office. */
        public boolean byStaff() {
            return start == end;
        }
    }

    /** 完成时限: the words and the last good day they mean; one entered by the office has no words and no place. */
    public record Deadline(String text, LocalDate date, int start, int end) {

        /** 人工: entered by the office. */
        public boolean byStaff() {
            return start == end;
        }
    }

    /** 频次要求: at least {@code minCount} times per period. */
    public record Recurrence(String text, Frequency per, int minCount, int start, int end) {}

    /** 目标: a number the item must reach, in {@code unit} as printed. */
    public record Target(
            String text,
            String name,
            Comparator comparator,
            BigDecimal value,
            String unit,
            @Nullable Baseline baseline,
            int start,
            int end) {}

    /** 基期: year and, where told, its value. */
    public record Baseline(@Nullable Integer year, @Nullable BigDecimal value) {}

    /** 指标 of the whole plan, in {@code unit} as printed, due on the last good day. */
    public record Indicator(
            String name,
            Comparator comparator,
            BigDecimal value,
            String unit,
            @Nullable LocalDate due,
            @Nullable Baseline baseline,
            int start,
            int end) {}

    /** 重大项目. */
    public record Project(String name, int start, int end) {}

    /** 文中提到的单位 in the prose of the item of that id, with the role the sentence gives it. */
    public record Suggestion(int item, String name, ShareRole role, int start, int end) {}

    /** 页面杂项: one line of page furniture. */
    public record Noise(String text, int start, int end) {}

    /** One stretch of the text; {@code item} is the id of the deepest item, null outside items. */
    public record Region(
            RegionKind kind, int start, int end, @Nullable Integer item) {}

    /** What a stretch of the text is; {@code ITEM} is the deepest item the characters belong to. */
    public enum RegionKind {
        HEAD,
        PREAMBLE,
        CHAPTER_HEADING,
        CHAPTER_TEXT,
        ITEM,
        CLOSING,
        NOISE
    }
}
