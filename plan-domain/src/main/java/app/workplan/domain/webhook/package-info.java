/** 事件推送: whom the program tells of what happened. */
@NullMarked
package app.workplan.domain.webhook;

import org.jspecify.annotations.NullMarked;
