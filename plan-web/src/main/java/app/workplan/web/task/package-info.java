/** 任务页: its pages and forms. */
@NullMarked
package app.workplan.web.task;

import org.jspecify.annotations.NullMarked;
