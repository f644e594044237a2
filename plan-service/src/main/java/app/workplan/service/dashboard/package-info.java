/** 总览: what leaders see. */
@NullMarked
package app.workplan.service.dashboard;

import org.jspecify.annotations.NullMarked;
