package app.workplan.service.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一项任务的关联, of both sides. */
public record TaskLinks(List<Row> rows) {

    /** 哪一边. */
    public enum Side {
        /** 接续: the earlier task this one goes on with. */
        GOES_ON_WITH,
        /** 由…接续: the later one. */
        GOES_ON_AS,
        /** 对应的目标. */
        SERVES,
        /** 为它服务的年度任务. */
        SERVED_BY
    }

    /** The other task with its plan. */
    public record Row(
            Side side,
            long taskId,
            String code,
            String title,
            long planId,
            String planTitle,
            @Nullable String basis) {}
}
