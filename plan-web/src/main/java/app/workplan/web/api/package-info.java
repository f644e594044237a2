/** 开放接口: what other programs read and write by token, through the same services as the pages. */
@NullMarked
package app.workplan.web.api;

import org.jspecify.annotations.NullMarked;
