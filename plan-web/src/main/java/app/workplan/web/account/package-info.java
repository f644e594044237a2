/** 我的账号: own password, language, print. */
@NullMarked
package app.workplan.web.account;

import org.jspecify.annotations.NullMarked;
