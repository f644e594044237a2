/** 督办: proposals, letters with their life, listed supervision, outcomes and scores. */
@NullMarked
package app.workplan.service.supervision;

import org.jspecify.annotations.NullMarked;
