/** 指标与重大项目: indicators and major projects. */
@NullMarked
package app.workplan.domain.indicator;

import org.jspecify.annotations.NullMarked;
