/** 单位与科室: bureaus, departments, groups and users. */
@NullMarked
package app.workplan.domain.organisation;

import org.jspecify.annotations.NullMarked;
