/** 事件推送: the administrator's page. */
@NullMarked
package app.workplan.web.webhook;

import org.jspecify.annotations.NullMarked;
