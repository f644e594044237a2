package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 科室名单: splits a list of department names at 、 and 和, but neither inside a name (调查评估和救援科) nor inside a
 * collective name (涉及甲、乙等科室).
 */
final class DepartmentNames {

    private static final String SEPARATORS = "、,;/\n";
    private static final String UNITS = "(?:科室|单位|部门|处室|股室|站所|机构|企业)";
    private static final Pattern OPEN_LIST = Pattern.compile("等(?:相关|有关|各)?" + UNITS + "|等(?=和|与|及|以及|$)");
    private static final Pattern OFFICE = Pattern.compile(
            "(?:科|室|处|局|中心|队|班|办|股|所|站|院|委|组|部|公司|单位|部门|会|馆|校|基地|集团|府|厅|街道|园区|开发区|企业|各[县市区、]{1,6}|乡镇)$");
    private static final Pattern ANY =
            Pattern.compile("(?:(?:各|其他)?(?:有关|相关|业务|监管)+|[^、,]{1,8}(?:有关|相关)|各|机关各|局机关各|局属各)" + UNITS + "|局属各单位");
    /** 无, strokes, page numbers: nothing that has a name. */
    private static final Pattern NONE = Pattern.compile("[^\\p{L}]*无*[^\\p{L}]*");

    private static final Pattern CONJUNCTION = Pattern.compile("以及|会同|和|与|及");

    private DepartmentNames() {}

    private static final Pattern GROUP = Pattern.compile("[^、,]{0,16}?(?:各[^、,]{1,16}|成员" + UNITS + ")");
    private static final Pattern OWN_ROLE = Pattern.compile("\\((?:按照?)?(?:各自)?(牵头|配合|负责|职责分工|职责|分工)(?:单位|部门|负责)?\\)$");

    /**
     * One name: [start, end).
     *
     * @param group whether it is a collective name
     * @param members whether it lists what it covers
     * @param role the role told behind the name, 甲科(牵头); null where there is none
     */
    record Name(
            int start,
            int end,
            boolean group,
            boolean members,
            @Nullable ShareRole role) {

        /** Whether the words read as a department or a group of them. */
        boolean isOffice(String norm) {
            return group || looksLikeOffice(norm.substring(start, end));
        }
    }

    static List<Name> split(String norm, int from, int to) {
        List<Name> names = new ArrayList<>();
        int at = from;
        while (at < to) {
            at = skip(norm, at, to);
            if (at >= to) {
                break;
            }
            Matcher open = OPEN_LIST.matcher(norm).region(at, to);
            if (norm.startsWith("涉及", at) && open.find()) {
                names.add(new Name(at, open.end(), true, true, null));
                at = open.end();
                continue;
            }
            int stop = at;
            int depth = 0;
            while (stop < to
                    && (depth > 0 || SEPARATORS.indexOf(norm.charAt(stop)) < 0)
                    && !groupAfterAnd(norm, stop)) {
                depth += norm.charAt(stop) == '(' ? 1 : norm.charAt(stop) == ')' ? -1 : 0;
                stop++;
            }
            open.region(at, stop);
            if (open.find() && open.start() > at) {
                conjunctions(norm, at, open.start(), names);
                at = open.end();
            } else {
                conjunctions(norm, at, stop, names);
                at = stop;
            }
        }
        return names;
    }

    /** Whether the words read as one department. */
    static boolean looksLikeOffice(String name) {
        return name.length() >= 2 && name.length() <= 40 && OFFICE.matcher(name).find();
    }

    private static boolean groupAfterAnd(String norm, int at) {
        return "和与及".indexOf(norm.charAt(at)) >= 0 && norm.startsWith("涉及", at + 1);
    }

    private static void conjunctions(String norm, int from, int to, List<Name> names) {
        int start = from;
        Matcher m = CONJUNCTION.matcher(norm).region(from, to);
        while (m.find()) {
            boolean splits = m.start() > start
                    && looksLikeOffice(norm.substring(start, m.start()).strip())
                    && (looksLikeOffice(norm.substring(m.end(), to).strip())
                            || ANY.matcher(norm.substring(m.end(), to).strip()).lookingAt()
                            || norm.startsWith("涉及", m.end()));
            if (splits) {
                add(norm, start, m.start(), names);
                start = m.end();
            }
        }
        add(norm, start, to, names);
    }

    private static void add(String norm, int from, int to, List<Name> names) {
        int start = skip(norm, from, to);
        int end = to;
        while (end > start && " 。;,、:/\n".indexOf(norm.charAt(end - 1)) >= 0) {
            end--;
        }
        ShareRole role = null;
        Matcher told = OWN_ROLE.matcher(norm).region(start, end);
        if (told.find() && told.start() - start >= 2) {
            role = told.group(1).equals("牵头") ? ShareRole.LEAD : told.group(1).equals("配合") ? ShareRole.SUPPORT : null;
            end = told.start();
        }
        String words = norm.substring(start, Math.max(start, end));
        if (words.length() >= 2 && !NONE.matcher(words).matches()) {
            boolean group = ANY.matcher(words).matches() || GROUP.matcher(words).matches();
            names.add(new Name(start, end, group, false, role));
        }
    }

    private static int skip(String norm, int from, int to) {
        int at = from;
        while (at < to && " 、,;:/\n和与及由".indexOf(norm.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
