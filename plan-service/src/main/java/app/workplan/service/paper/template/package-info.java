/** 公文模板: the docx file with placeholders that a bureau lays its documents out with. */
@NullMarked
package app.workplan.service.paper.template;

import org.jspecify.annotations.NullMarked;
