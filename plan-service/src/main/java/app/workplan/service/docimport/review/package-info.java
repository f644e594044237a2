/** 核对: doubts with their reasons, corrections, and what the bureau's own past suggests. */
@NullMarked
package app.workplan.service.docimport.review;

import org.jspecify.annotations.NullMarked;
