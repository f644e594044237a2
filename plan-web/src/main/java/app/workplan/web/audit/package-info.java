/** 审计: the trail, for the auditor. */
@NullMarked
package app.workplan.web.audit;

import org.jspecify.annotations.NullMarked;
