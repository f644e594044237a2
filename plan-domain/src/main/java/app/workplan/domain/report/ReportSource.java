package app.workplan.domain.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 来源: what a paragraph was drafted from. Kept with it as words such as {@code TASK:7 ENTRY:12}.
 *
 * @param id of the task, entry, completion, recurrence, indicator or project
 */
public record ReportSource(Kind kind, long id) {

    /** 来源的种类. */
    public enum Kind {
        /** 任务. */
        TASK,
        /** 进展填报. */
        ENTRY,
        /** 办结申请. */
        COMPLETION,
        /** 频次要求. */
        DUTY,
        /** 指标. */
        INDICATOR,
        /** 重大项目. */
        PROJECT
    }

    /** As it is kept. */
    public static String write(Collection<ReportSource> sources) {
        return sources.stream().distinct().map(one -> one.kind + ":" + one.id).collect(Collectors.joining(" "));
    }

    /** As it was kept. */
    public static List<ReportSource> read(String kept) {
        return Arrays.stream(kept.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":"))
                .map(one -> new ReportSource(Kind.valueOf(one[0]), Long.parseLong(one[1])))
                .toList();
    }
}
