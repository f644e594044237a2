/** 提醒: the daily digest, escalation, and the jobs that run them. */
@NullMarked
package app.workplan.service.reminder;

import org.jspecify.annotations.NullMarked;
