package app.workplan.service.overview;

import app.workplan.service.figure.JudgedPlan;
import org.jspecify.annotations.Nullable;

/**
 * 一个下级单位 on the as-of day.
 *
 * @param rank 名次, from 1; 0 for a bureau without a plan in force
 * @param why why no plan is in force; null where one is
 * @param plan the plan in force, else the one {@code why} speaks of; null when none was ever issued
 * @param standing null without a plan in force
 */
public record BureauRow(
        BureauNode bureau,
        int rank,
        @Nullable Why why,
        @Nullable JudgedPlan plan,
        @Nullable Standing standing) {

    /** 没有执行中计划的原因. */
    public enum Why {
        /** 还没有印发过计划. */
        NEVER,
        /** 当日还没有印发: its first plan was issued later. */
        NOT_YET,
        /** 计划期还没有开始. */
        BEFORE_PERIOD,
        /** 计划期已过, 新计划还没有印发. */
        PERIOD_OVER,
        /** 计划已结束. */
        CLOSED
    }
}
