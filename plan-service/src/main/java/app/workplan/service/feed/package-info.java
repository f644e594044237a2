/** 日历订阅: a secret address of each user, under which a calendar program finds what falls due. */
@NullMarked
package app.workplan.service.feed;

import org.jspecify.annotations.NullMarked;
