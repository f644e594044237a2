/** 数据往返: tasks of a plan that leave as a spreadsheet, are changed there, and come back by the product's own commands. */
@NullMarked
package app.workplan.service.exchange;

import org.jspecify.annotations.NullMarked;
