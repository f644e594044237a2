/** 年度沿革 and 目标对应: pages of tasks that belong together. */
@NullMarked
package app.workplan.web.link;

import org.jspecify.annotations.NullMarked;
