/** 更正: pure functions from one parsed document to another; every character keeps belonging to exactly one node. */
@NullMarked
package app.workplan.service.document.edit;

import org.jspecify.annotations.NullMarked;
