/** 系统管理: bureaus, departments, groups, users. */
@NullMarked
package app.workplan.web.admin;

import org.jspecify.annotations.NullMarked;
