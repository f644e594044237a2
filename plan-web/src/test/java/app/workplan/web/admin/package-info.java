@NullMarked
package app.workplan.web.admin;

import org.jspecify.annotations.NullMarked;
