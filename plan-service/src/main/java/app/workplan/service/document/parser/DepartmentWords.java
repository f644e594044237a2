package app.workplan.service.document.parser;

import app.workplan.domain.organisation.DepartmentKind;
import java.text.Normalizer;
import java.util.Locale;

/** 科室名称: when two printed names mean the same department, and what kind of department a name tells. */
public final class DepartmentWords {

    private static final String OPEN_LIST = "等科室";

    private DepartmentWords() {}

    /** What two spellings of one name have in common: no spaces, half width, without a closing 等科室. */
    public static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        return plain.endsWith(OPEN_LIST) ? plain.substring(0, plain.length() - OPEN_LIST.length()) : plain;
    }

    /** The kind its last characters tell; a section where they tell none. */
    public static DepartmentKind kindOf(String name) {
        if (name.endsWith("专班")) {
            return DepartmentKind.TASK_FORCE;
        }
        if (name.endsWith("中心")) {
            return DepartmentKind.CENTRE;
        }
        if (name.endsWith("队")) {
            return DepartmentKind.DETACHMENT;
        }
        return DepartmentKind.SECTION;
    }
}
