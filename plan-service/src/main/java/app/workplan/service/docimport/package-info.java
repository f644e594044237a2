/** 原文导入: from a text to a draft plan. */
@NullMarked
package app.workplan.service.docimport;

import org.jspecify.annotations.NullMarked;
