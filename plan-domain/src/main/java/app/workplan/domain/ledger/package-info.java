/** 任务台账: how each reader has it arranged, and the views kept of it. */
@NullMarked
package app.workplan.domain.ledger;

import org.jspecify.annotations.NullMarked;
