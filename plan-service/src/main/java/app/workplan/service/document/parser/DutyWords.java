package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 分工用语: the words that give a department its role, after a name (甲科牵头) or before it (牵头单位:甲科). */
final class DutyWords {

    private static final String MANNER = "(?:(?:按照?|根据|依据?|依照)?(?:各自|部门|工作|法定)?职责(?:任务)?(?:分工)?|各自|共同|分别|分头|具体)";
    private static final String LABEL_VERB =
            "牵头|主办|主责|责任|负责|承办|落实|实施|配合|协办|协同|协助|参与|参加|督促|督办|督导|分管|完成|办结|整改|办理|主管|包保|推进";
    private static final String LABEL_NOUN = "单位|科室|部门|处室|股室|室|机构|站所|主体|企业|领导|人员|人|时限|时间|期限|日期";

    /** A role after its names: group 1 is the role. */
    static final Pattern ROLE = Pattern.compile("(" + MANNER + "{0,2}(?:分工)?(?:负责(?:落实|实施|推进|组织实施)?|落实|实施)"
            + "|牵头(?:负责|组织|实施|落实|抓总|抓落实|承办|推进|组织实施)?"
            + "|督促[^、,;()]{0,8}落实|督促(?:指导)?|" + MANNER
            + "?(?:积极|密切|主动)?(?:协同|协助)?配合(?:落实|做好|实施)?|" + MANNER
            + "?(?:协助|协办|协同|参与|参加)|主办|承办|组织实施)(?=[;,、。 )]|$)");

    /** A role before its names: group 1 is the verb, group 2 the noun. */
    static final Pattern LABEL = Pattern.compile("(" + LABEL_VERB + ")(?:[、和及/](?:" + LABEL_VERB
            + "))?(?:\\([^()]{1,6}\\))?(" + LABEL_NOUN + ")(?:[、和及]责任(?:人|单位|领导|科室))?(?:\\([^()]{1,8}\\))? ?: ?");

    private DutyWords() {}

    static ShareRole ofVerb(String word) {
        if (word.startsWith("牵头") || word.startsWith("主办")) {
            return ShareRole.LEAD;
        }
        if (word.startsWith("督促")) {
            return ShareRole.SUPERVISE;
        }
        if (word.contains("配合") || word.contains("协") || word.contains("参")) {
            return ShareRole.SUPPORT;
        }
        boolean shared = word.contains("分工") || word.contains("职责") || word.contains("共同") || word.contains("分头");
        return shared || word.startsWith("各自") ? ShareRole.SHARED : ShareRole.RESPONSIBLE;
    }

    /** The role a label gives; null where it tells a person or a date. */
    static @Nullable ShareRole ofLabel(String verb, String noun) {
        if (noun.equals("领导") || noun.startsWith("人") || noun.startsWith("时") || "期限日期".contains(noun)) {
            return null;
        }
        return switch (verb) {
            case "牵头", "主办", "主责" -> ShareRole.LEAD;
            case "配合", "协办", "协同", "协助", "参与", "参加" -> ShareRole.SUPPORT;
            case "督促", "督办", "督导" -> ShareRole.SUPERVISE;
            case "分管", "完成", "办结", "主管" -> null;
            default -> ShareRole.RESPONSIBLE;
        };
    }
}
