/** 指标口径: reads of the figures of product.md section 3, one SQL twin for every list, count and chart. */
@NullMarked
package app.workplan.service.figure;

import org.jspecify.annotations.NullMarked;
