/** 通知: what a user is told. */
@NullMarked
package app.workplan.domain.notice;

import org.jspecify.annotations.NullMarked;
