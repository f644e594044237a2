/** Tests of lists that leave as spreadsheets, and of the ledger that comes back. */
@NullMarked
package app.workplan.web.exchange;

import org.jspecify.annotations.NullMarked;
