/** 搜索页. */
@NullMarked
package app.workplan.web.search;

import org.jspecify.annotations.NullMarked;
