/** 任务台账: the tasks of one or more plans as rows, found, counted and sorted in SQL. */
@NullMarked
package app.workplan.service.ledger;

import org.jspecify.annotations.NullMarked;
