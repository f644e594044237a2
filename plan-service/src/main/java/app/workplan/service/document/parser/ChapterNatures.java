package app.workplan.service.document.parser;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.PlanKind;
import app.workplan.service.document.ParsedDocument.Metadata;
import app.workplan.service.document.parser.ChapterSplitter.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 章的性质: from a chapter's title, the part it stands in, and what comes after it. */
final class ChapterNatures {

    private static final Pattern PROJECTS =
            Pattern.compile("^(?:“?十[一二三四五]五”?)?(?:重大|重点|主要)(?:工程|建设)?(?:项目|工程)(?:建设|和项目|与项目|和重大项目)?(?:安排|库|清单)?$");
    private static final Pattern SAFEGUARDS =
            Pattern.compile("保障措施|保障机制|组织保障|实施保障|规划实施|组织实施|工作保障|^工作要求$|^组织领导$|^强化保障$|^有关要求$");
    private static final Pattern GOALS =
            Pattern.compile("指导思想|总体要求|总体思路|基本原则|工作目标|总体目标|发展目标|主要目标|规划目标|奋斗目标|发展构想|总体构想|工作思路和目标|^目标");
    private static final Pattern WORK = Pattern.compile("任务|重点工作|措施|计划|安排|打算|抓好|推进|工作重点|主要工作");
    private static final Pattern BACKGROUND = Pattern.compile(
            "发展基础|基础与|发展环境|环境与|面临的?(?:形势|挑战|机遇|问题)|形势分析|形势与|现状|规划背景|编制背景|存在的?.{0,6}(?:问题|不足|短板|困难)|主要问题|问题和不足|形势和挑战|机遇和挑战|机遇与挑战");
    private static final Pattern REVIEW = Pattern.compile(
            "回顾|总结|开展情况|完成情况|落实情况|进展情况|工作情况|取得的?.{0,6}(?:成效|成绩|成果|进展)|工作成效|主要成效|成效$|工作成绩|主要做法|工作亮点|特色亮点|工作完成|做法和成效|做法及成效");
    private static final Pattern ANNOUNCES = Pattern.compile("计划|安排|打算|下一步|下步|下一阶段|下半年|工作思路|工作要点|工作部署|明年|工作谋划");

    private ChapterNatures() {}

    static List<ChapterNature> of(List<Place> places, Metadata metadata) {
        List<ChapterNature> natures = new ArrayList<>();
        Integer year = metadata.period() == null
                ? null
                : (Integer) metadata.period().from().getYear();
        int announced = -1;
        boolean reviewed = false;
        for (int i = 0; i < places.size(); i++) {
            ChapterNature told = told(places.get(i), year);
            natures.add(told == null ? ChapterNature.PLAN : told);
            reviewed |= told == ChapterNature.REVIEW;
            if (announced < 0 && announces(places.get(i), year)) {
                announced = i;
            }
        }
        String title = metadata.title() == null ? "" : metadata.title();
        boolean onlyReview = PlanPeriods.speaksOfReview(title) && !PlanPeriods.speaksOfPlan(title) && announced < 0;
        boolean both =
                metadata.kind() == PlanKind.REVIEW_AND_PLAN || metadata.kind() == PlanKind.HALF_YEAR_REVIEW_AND_PLAN;
        int until = onlyReview ? places.size() : both && !reviewed ? announced : 0;
        for (int i = 0; i < until; i++) {
            if (natures.get(i) == ChapterNature.PLAN || natures.get(i) == ChapterNature.SAFEGUARDS) {
                natures.set(i, ChapterNature.REVIEW);
            }
        }
        return natures;
    }

    /** The nature of a body without chapters. */
    static ChapterNature ofBody(Metadata metadata) {
        String title = metadata.title() == null ? "" : metadata.title();
        boolean review = PlanPeriods.speaksOfReview(title) && !PlanPeriods.speaksOfPlan(title);
        return review ? ChapterNature.REVIEW : ChapterNature.PLAN;
    }

    static boolean bearsItems(ChapterNature nature) {
        return nature == ChapterNature.PLAN || nature == ChapterNature.REVIEW || nature == ChapterNature.SAFEGUARDS;
    }

    private static @Nullable ChapterNature told(Place place, @Nullable Integer year) {
        String title = Normaliser.normalise(place.title());
        ChapterNature own = byWords(title, year);
        if (own != null) {
            return own;
        }
        boolean review = place.part() != null
                && PlanPeriods.speaksOfReview(place.part())
                && !ANNOUNCES.matcher(place.part()).find();
        return review ? ChapterNature.REVIEW : null;
    }

    private static @Nullable ChapterNature byWords(String title, @Nullable Integer year) {
        if (PROJECTS.matcher(title).matches()) {
            return ChapterNature.PROJECTS;
        }
        if (REVIEW.matcher(title).find() && !ANNOUNCES.matcher(title).find()) {
            return ChapterNature.REVIEW;
        }
        Integer told = PlanPeriods.latest(title);
        if (told != null && year != null && told < year && !title.contains("目标")) {
            return ChapterNature.REVIEW;
        }
        if (title.length() <= 16 && BACKGROUND.matcher(title).find()) {
            return ChapterNature.BACKGROUND;
        }
        if (title.length() <= 14 && SAFEGUARDS.matcher(title).find()) {
            return ChapterNature.SAFEGUARDS;
        }
        return GOALS.matcher(title).find() && !WORK.matcher(title).find() ? ChapterNature.GOALS : null;
    }

    private static boolean announces(Place place, @Nullable Integer year) {
        String title = Normaliser.normalise(place.title());
        Integer told = PlanPeriods.latest(title);
        return ANNOUNCES.matcher(title).find()
                || told != null && told.equals(year) && !REVIEW.matcher(title).find();
    }
}
