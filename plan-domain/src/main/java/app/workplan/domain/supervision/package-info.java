/** 督办与批示: what leadership and office demand beyond the plan, and what the departments answer. */
@NullMarked
package app.workplan.domain.supervision;

import org.jspecify.annotations.NullMarked;
