/** 总览: tests of its reads and of what is kept for them. */
@NullMarked
package app.workplan.service.dashboard;

import org.jspecify.annotations.NullMarked;
