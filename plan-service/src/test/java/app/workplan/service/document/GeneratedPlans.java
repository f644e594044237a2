package app.workplan.service.document;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Plans made by chance of chapters and items such as bureaus write. */
public final class GeneratedPlans {

    private static final List<String> TASKS = List.of(
            "抓好矿山安全。对46家企业开展检查，3月底前完成整改，整改率达到98%以上。（甲科牵头，乙科、丙中心配合）",
            "提升应急能力。修订专项预案，每季度至少开展1次演练；建成救援队伍3支以上，年内投入使用。（责任单位：甲科；完成时限：10月底前）",
            "加强宣传教育。组织安全生产月活动，培训企业负责人1200人次以上，6月中旬前完成总结评估并向社会公布结果。（甲科、乙科按职责分工负责）",
            "健全工作机制。一是压实责任。每月召开例会研究解决突出问题，形成闭环。二是严格考核。结果与评优评先挂钩。三是强化问责。对失职行为严肃处理。");
    private static final List<String> CHAPTERS = List.of("强化责任落实", "深化专项整治", "夯实基层基础", "提升救援能力");
    private static final String NUMERALS = "一二三四五六七八九";

    private GeneratedPlans() {}

    /** Which task stands at each place of each chapter. */
    public static Arbitrary<List<List<Integer>>> arbitrary() {
        return Arbitraries.integers()
                .between(0, TASKS.size() - 1)
                .list()
                .ofMinSize(3)
                .ofMaxSize(5)
                .list()
                .ofMinSize(3)
                .ofMaxSize(4);
    }

    /** The plan's text. */
    public static String write(List<List<Integer>> plan) {
        StringBuilder text = new StringBuilder("某市应急管理局2025年工作要点\n");
        for (int chapter = 0; chapter < plan.size(); chapter++) {
            text.append(NUMERALS.charAt(chapter))
                    .append('、')
                    .append(CHAPTERS.get(chapter))
                    .append('\n');
            for (int item = 0; item < plan.get(chapter).size(); item++) {
                text.append('（').append(NUMERALS.charAt(item)).append('）');
                text.append("突出重点精准施策", 0, (chapter * 3 + item * 2) % 8);
                text.append(TASKS.get(plan.get(chapter).get(item))).append('\n');
            }
        }
        return text.toString();
    }
}
