/** 通知: the inbox, what is sent by mail, and the words of both. */
@NullMarked
package app.workplan.web.notice;

import org.jspecify.annotations.NullMarked;
