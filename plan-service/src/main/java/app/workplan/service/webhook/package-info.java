/** 事件推送: other programs of the bureau are told of what happened, at addresses whose hosts the operator allowed. */
@NullMarked
package app.workplan.service.webhook;

import org.jspecify.annotations.NullMarked;
