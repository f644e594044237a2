/** 单位、科室与用户. */
@NullMarked
package app.workplan.service.organisation;

import org.jspecify.annotations.NullMarked;
