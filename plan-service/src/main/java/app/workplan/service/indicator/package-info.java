/** 指标与重大项目: what is asked, the readings, the stages, and how they stand on a day. */
@NullMarked
package app.workplan.service.indicator;

import org.jspecify.annotations.NullMarked;
