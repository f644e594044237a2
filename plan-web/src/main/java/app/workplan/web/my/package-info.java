/** 我的填报: its pages and forms. */
@NullMarked
package app.workplan.web.my;

import org.jspecify.annotations.NullMarked;
