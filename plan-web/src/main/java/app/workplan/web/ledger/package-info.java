/** 任务台账: its pages. */
@NullMarked
package app.workplan.web.ledger;

import org.jspecify.annotations.NullMarked;
