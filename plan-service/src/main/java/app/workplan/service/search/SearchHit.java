package app.workplan.service.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 搜索结果: one hit with its place.
 *
 * @param kind what was found
 * @param id of the plan, task, entry, department or person; of a paragraph the first character found, counted from 0
 * @param planId null for departments and people
 * @param taskId the task it belongs to, null without one
 * @param code 任务编号
 * @param title of the task, of the plan, or the name of the department or person
 * @param chapter 章, with its number
 * @param item number of the item as printed
 * @param department 责任科室 of a report or person
 * @param departmentId of the department to look at; the first one of a person
 * @param day 填报日期, of a plan its first day, of a department that no longer exists its last day
 * @param until last day of a plan
 * @param returned 已退回: the report no longer counts
 * @param text around the first hit; several fields one per line
 */
public record SearchHit(
        SearchKind kind,
        long id,
        @Nullable Long planId,
        @Nullable String planTitle,
        String bureau,
        @Nullable Long taskId,
        @Nullable String code,
        String title,
        @Nullable String chapter,
        @Nullable String item,
        @Nullable String department,
        @Nullable Long departmentId,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        boolean returned,
        String text) {}
