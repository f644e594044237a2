/** 公文模板 on the pages. */
@NullMarked
package app.workplan.web.paper.template;

import org.jspecify.annotations.NullMarked;
