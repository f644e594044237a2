package app.workplan.web.task;

import app.workplan.service.task.TimelineEvent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 任务的经过 on its page, the newest first: what the task tells and what its letters tell. */
record TaskTimeline(List<TimelineEvent> all) {

    /** @param own, letters the newest first each */
    static TaskTimeline of(List<TimelineEvent> own, List<TimelineEvent> letters) {
        return new TaskTimeline(Stream.concat(own.stream(), letters.stream())
                .sorted(Comparator.comparing(TimelineEvent::at).reversed())
                .toList());
    }

    /** Events of one group, or all of them. */
    public List<TimelineEvent> of(@Nullable String group) {
        return group == null
                ? all
                : all.stream().filter(one -> one.group().equals(group)).toList();
    }
}
