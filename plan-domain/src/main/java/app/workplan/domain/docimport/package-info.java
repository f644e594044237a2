/** 原文导入: an uploaded text on its way to a draft. */
@NullMarked
package app.workplan.domain.docimport;

import org.jspecify.annotations.NullMarked;
