/** Tests of 订阅日历. */
@NullMarked
package app.workplan.web.feed;

import org.jspecify.annotations.NullMarked;
