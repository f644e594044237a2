/** 起草: making a whole plan with its tasks and shares, from a document or from the plan of another year. */
@NullMarked
package app.workplan.service.drafting;

import org.jspecify.annotations.NullMarked;
