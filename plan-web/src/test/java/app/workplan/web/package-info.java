@NullMarked
package app.workplan.web;

import org.jspecify.annotations.NullMarked;
