/** 任务关联: tasks of different plans that belong together, through the years and from the longer plan to the year's. */
@NullMarked
package app.workplan.service.link;

import org.jspecify.annotations.NullMarked;
