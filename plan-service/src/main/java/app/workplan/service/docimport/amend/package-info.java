/** 文件改动: a later document read against a plan that is there already, compared with it, and written into it. */
@NullMarked
package app.workplan.service.docimport.amend;

import org.jspecify.annotations.NullMarked;
