/** 督办: proposals and letters, one letter, the file of a matter, outcomes and scores. */
@NullMarked
package app.workplan.web.supervision;

import org.jspecify.annotations.NullMarked;
