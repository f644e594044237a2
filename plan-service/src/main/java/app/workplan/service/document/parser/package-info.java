/**
 * 文件解析: text in, {@link app.workplan.service.document.ParsedDocument} out; java.* only. The one place of the
 * source code where Chinese words are part of the grammar.
 */
@NullMarked
package app.workplan.service.document.parser;

import org.jspecify.annotations.NullMarked;
