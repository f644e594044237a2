/** 下级总览 and plans side by side. */
@NullMarked
package app.workplan.web.overview;

import org.jspecify.annotations.NullMarked;
