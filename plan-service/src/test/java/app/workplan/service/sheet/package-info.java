/** Tests of reading and writing spreadsheets. */
@NullMarked
package app.workplan.service.sheet;

import org.jspecify.annotations.NullMarked;
