/** 进展填报与办结: reports, completions, occurrences. */
@NullMarked
package app.workplan.service.progress;

import org.jspecify.annotations.NullMarked;
