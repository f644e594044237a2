/** 应急工作要点跟踪系统: the application. */
@NullMarked
package app.workplan;

import org.jspecify.annotations.NullMarked;
