/** 指标页与重大项目页: the lists of a plan, one of them, and the forms to enter and to edit. */
@NullMarked
package app.workplan.web.indicator;

import org.jspecify.annotations.NullMarked;
