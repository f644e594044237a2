/** 任务与责任分工: the work tracked, and the rules that judge it. */
@NullMarked
package app.workplan.domain.task;

import org.jspecify.annotations.NullMarked;
