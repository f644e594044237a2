/** 进展填报与办结: what departments hand in. */
@NullMarked
package app.workplan.domain.progress;

import org.jspecify.annotations.NullMarked;
