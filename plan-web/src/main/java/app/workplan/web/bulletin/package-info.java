/** 通报: the list, one of them as a paper, drafting, issuing and correcting. */
@NullMarked
package app.workplan.web.bulletin;

import org.jspecify.annotations.NullMarked;
