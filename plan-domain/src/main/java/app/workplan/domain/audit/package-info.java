/** 审计: who changed what, when, from where. */
@NullMarked
package app.workplan.domain.audit;

import org.jspecify.annotations.NullMarked;
