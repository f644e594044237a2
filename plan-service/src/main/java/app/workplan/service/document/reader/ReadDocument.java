package app.workplan.service.document.reader;

import java.util.Set;

/**
 * 读出的文字.
 *
 * @param text one paragraph a line, a row of a table one line with tabs between its cells
 * @param leftOut what the file holds besides
 */
public record ReadDocument(FileFormat format, String text, Set<LeftOut> leftOut) {}
