/** 登录: form login, and what a session is worth from request to request. */
@NullMarked
package app.workplan.web.login;

import org.jspecify.annotations.NullMarked;
