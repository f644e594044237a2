/** 离线编辑: the ledger of a plan as a workbook, and the page that takes it back. */
@NullMarked
package app.workplan.web.exchange;

import org.jspecify.annotations.NullMarked;
