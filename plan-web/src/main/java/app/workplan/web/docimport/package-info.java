/** 原文导入的页面. */
@NullMarked
package app.workplan.web.docimport;

import org.jspecify.annotations.NullMarked;
