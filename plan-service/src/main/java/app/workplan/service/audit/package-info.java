/** 审计: reading the audit trail. */
@NullMarked
package app.workplan.service.audit;

import org.jspecify.annotations.NullMarked;
