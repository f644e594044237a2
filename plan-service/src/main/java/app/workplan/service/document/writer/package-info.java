/** 公文的写出: one description of an official document, and the formats it is written in. */
@NullMarked
package app.workplan.service.document.writer;

import org.jspecify.annotations.NullMarked;
