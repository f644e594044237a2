package app.workplan.service.document.parser;

import app.workplan.domain.plan.PlanKind;
import app.workplan.service.document.ParsedDocument.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 文件类型与计划期: from the title, its subtitle, the chapters' titles, and at last the dates. */
final class PlanPeriods {

    private static final Pattern SPAN = Pattern.compile("(20\\d\\d)年? ?[-—–~至到]{1,2} ?(20\\d\\d)年?");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?=年)");
    private static final Pattern FIVE_YEARS = Pattern.compile("十([一二三四五六七八九])五");
    private static final Pattern PLAN = Pattern.compile("计划|安排|打算|要点|思路|下一步|下步|谋划|重点工作|工作任务|部署");
    private static final Pattern REVIEW = Pattern.compile("总结|回顾|情况|成效|完成|报告|汇报");

    private PlanPeriods() {}

    static boolean speaksOfPlan(String title) {
        return PLAN.matcher(title).find();
    }

    static boolean speaksOfReview(String title) {
        return REVIEW.matcher(title).find();
    }

    static PlanKind kind(String title, List<String> chapterTitles) {
        if (title.contains("规划")
                && (FIVE_YEARS.matcher(title).find() || title.contains("五年") || spanYears(title) >= 3)) {
            return PlanKind.FIVE_YEAR_PLAN;
        }
        boolean review = speaksOfReview(title);
        boolean plan = speaksOfPlan(title);
        if (title.isEmpty() || review && !plan) {
            boolean reviewed = review || chapterTitles.stream().anyMatch(t -> t.contains("回顾") || t.contains("总结"));
            boolean planned = chapterTitles.stream().anyMatch(t -> t.matches(".*(?:计划|打算|安排|下一步|下步|思路).*"));
            if (reviewed && planned) {
                boolean half = title.contains("上半年") || chapterTitles.stream().anyMatch(t -> t.contains("下半年"));
                return half ? PlanKind.HALF_YEAR_REVIEW_AND_PLAN : PlanKind.REVIEW_AND_PLAN;
            }
            return title.isEmpty() && !chapterTitles.isEmpty() ? PlanKind.ANNUAL_KEY_POINTS : PlanKind.OTHER;
        }
        if (review) {
            return title.contains("半年") ? PlanKind.HALF_YEAR_REVIEW_AND_PLAN : PlanKind.REVIEW_AND_PLAN;
        }
        boolean yearly = title.contains("方案") && latest(title) != null;
        return plan || yearly || title.contains("任务") ? PlanKind.ANNUAL_KEY_POINTS : PlanKind.OTHER;
    }

    static @Nullable Period period(
            String title,
            PlanKind kind,
            List<String> chapterTitles,
            String preamble,
            @Nullable LocalDate issued,
            @Nullable LocalDate published) {
        Matcher m = SPAN.matcher(title);
        if (m.find()) {
            return years(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        }
        m = FIVE_YEARS.matcher(title);
        if (kind == PlanKind.FIVE_YEAR_PLAN && m.find()) {
            int first = 2001 + (ChineseNumber.parse(m.group(1)) + 10 - 10) * 5;
            return years(first, first + 4);
        }
        Integer year = planYear(title, kind, chapterTitles, preamble, issued, published);
        if (year == null) {
            return null;
        }
        if (kind == PlanKind.HALF_YEAR_REVIEW_AND_PLAN) {
            return new Period(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
        }
        if (kind == PlanKind.ANNUAL_KEY_POINTS && title.matches(".*[上下]半年.*")) {
            boolean first = title.contains("上半年");
            return new Period(
                    LocalDate.of(year, first ? 1 : 7, 1), LocalDate.of(year, first ? 6 : 12, first ? 30 : 31));
        }
        return years(year, year);
    }

    /** The year of the plan part: the latest year told by the title or by a chapter that announces a plan. */
    private static @Nullable Integer planYear(
            String title,
            PlanKind kind,
            List<String> chapterTitles,
            String preamble,
            @Nullable LocalDate issued,
            @Nullable LocalDate published) {
        Integer told = latest(title);
        boolean onlyReviewed = kind == PlanKind.REVIEW_AND_PLAN
                && count(title) == 1
                && title.matches(".*20\\d\\d年.{0,12}(?:总结|回顾|情况|报告).*");
        Integer inChapters = null;
        for (String chapter : chapterTitles) {
            Integer year = speaksOfPlan(chapter) ? latest(chapter) : null;
            inChapters = year != null && (inChapters == null || year > inChapters) ? year : inChapters;
        }
        if (told != null && onlyReviewed) {
            return inChapters != null ? inChapters : (Integer) (told + 1);
        }
        if (told != null) {
            return told;
        }
        if (inChapters != null) {
            return inChapters;
        }
        Matcher m = YEAR.matcher(preamble);
        if (m.find()) {
            return Integer.valueOf(m.group(1));
        }
        return issued != null ? (Integer) issued.getYear() : published != null ? (Integer) published.getYear() : null;
    }

    static @Nullable Integer latest(String title) {
        Integer found = null;
        Matcher m = YEAR.matcher(title);
        while (m.find()) {
            int year = Integer.parseInt(m.group(1));
            found = found == null || year > found ? (Integer) year : found;
        }
        return found;
    }

    private static int count(String title) {
        return (int) YEAR.matcher(title).results().count();
    }

    private static int spanYears(String title) {
        Matcher m = SPAN.matcher(title);
        return m.find() ? Integer.parseInt(m.group(2)) - Integer.parseInt(m.group(1)) + 1 : 0;
    }

    private static @Nullable Period years(int first, int last) {
        return last < first ? null : new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}
