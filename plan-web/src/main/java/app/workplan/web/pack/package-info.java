/** 佐证包: written as a zip whose pages open by double click. */
@NullMarked
package app.workplan.web.pack;

import org.jspecify.annotations.NullMarked;
