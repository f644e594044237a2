/** 读文件: the bytes of an uploaded file in, its text out, one class per format. Nothing in a file is ever run or fetched. */
@NullMarked
package app.workplan.service.document.reader;

import org.jspecify.annotations.NullMarked;
