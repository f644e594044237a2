@NullMarked
package app.workplan.web.docimport;

import org.jspecify.annotations.NullMarked;
