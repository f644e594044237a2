package app.workplan.service.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 归档和保存期限 of a bureau.
 *
 * @param years how many years a plan is kept after it was closed, null for ever
 * @param plans closed ones of the bureau, the longest closed first
 */
public record Retention(@Nullable Integer years, List<Closed> plans) {

    /** 没有另定时的保存年限. */
    public static final int DEFAULT_YEARS = 10;

    /**
     * 一个已结束的计划.
     *
     * @param keptUntil last day it has to be kept, null for ever
     * @param over whether that day has passed
     */
    public record Closed(
            long id,
            int version,
            String title,
            LocalDate closedOn,
            @Nullable LocalDateTime archivedAt,
            @Nullable LocalDate keptUntil,
            boolean over) {}
}
