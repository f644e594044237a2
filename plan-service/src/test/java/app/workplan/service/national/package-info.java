/** 全国规模的数据: made rows of a province or of the whole country, to measure the product with. */
@NullMarked
package app.workplan.service.national;

import org.jspecify.annotations.NullMarked;
