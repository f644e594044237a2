/** 待审核: its pages and forms. */
@NullMarked
package app.workplan.web.review;

import org.jspecify.annotations.NullMarked;
