@NullMarked
package app.workplan.web.paper.template;

import org.jspecify.annotations.NullMarked;
