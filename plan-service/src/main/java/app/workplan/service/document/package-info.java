/** 工作文件: what the parser reads out of a document, and its JSON. */
@NullMarked
package app.workplan.service.document;

import org.jspecify.annotations.NullMarked;
