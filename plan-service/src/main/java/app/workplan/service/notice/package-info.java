/** 通知: notices to users and their mails. */
@NullMarked
package app.workplan.service.notice;

import org.jspecify.annotations.NullMarked;
