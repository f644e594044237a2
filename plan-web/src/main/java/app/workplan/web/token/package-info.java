/** 访问令牌: the page of one's own, and the administrator's list. */
@NullMarked
package app.workplan.web.token;

import org.jspecify.annotations.NullMarked;
