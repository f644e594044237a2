/** 生成的文件: the page that offers them, and their downloads. */
@NullMarked
package app.workplan.web.paper;

import org.jspecify.annotations.NullMarked;
