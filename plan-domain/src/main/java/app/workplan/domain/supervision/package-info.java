/** 督办: letters to departments, when one may be issued, and what becomes of it. */
@NullMarked
package app.workplan.domain.supervision;

import org.jspecify.annotations.NullMarked;
