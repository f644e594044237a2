/** 任务: editing, assigning and reading tasks. */
@NullMarked
package app.workplan.service.task;

import org.jspecify.annotations.NullMarked;
