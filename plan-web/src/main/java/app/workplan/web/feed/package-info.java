/** 日历订阅: the page on which a user makes the address, and the calendar under it. */
@NullMarked
package app.workplan.web.feed;

import org.jspecify.annotations.NullMarked;
