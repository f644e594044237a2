/** 任务页旁: what several later features say of one task. */
@NullMarked
package app.workplan.service.beside;

import org.jspecify.annotations.NullMarked;
