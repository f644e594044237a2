/** 清单: the countable objects under a task, struck off one by one. */
@NullMarked
package app.workplan.service.row;

import org.jspecify.annotations.NullMarked;
