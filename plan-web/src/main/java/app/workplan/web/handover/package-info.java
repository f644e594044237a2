/** 工作交接: open one, sign it, print it. */
@NullMarked
package app.workplan.web.handover;

import org.jspecify.annotations.NullMarked;
