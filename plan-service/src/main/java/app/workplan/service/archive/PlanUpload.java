package app.workplan.service.archive;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 预览: what an uploaded file would bring.
 *
 * @param from the bureau it was exported from, as it says
 * @param planId the plan that was made of it, null before
 * @param counts rows by list, in the order of the file
 * @param departments those the file names
 * @param choices departments the bureau has
 * @param lostGroups 集合称谓 the bureau does not have: the shares stay, their collective name does not
 * @param people how many names of authors come along
 */
public record PlanUpload(
        long id,
        String fileName,
        String from,
        @Nullable Long planId,
        String title,
        String kind,
        String state,
        String periodFrom,
        String periodTo,
        Map<String, Integer> counts,
        List<Department> departments,
        List<Choice> choices,
        List<String> lostGroups,
        int people) {

    /**
     * 文件里的一个科室.
     *
     * @param ref its number in the file
     * @param matched the department of that name or alias, null for none
     */
    public record Department(int ref, String name, @Nullable Long matched) {}

    /** 本单位的一个科室. */
    public record Choice(long id, String name) {}

    /** How many rows one list has. */
    public int count(String list) {
        return counts.getOrDefault(list, 0);
    }

    /** How many files of evidence are named whose bytes do not come along. */
    public int files() {
        return count("evidence") + count("goalFiles");
    }
}
