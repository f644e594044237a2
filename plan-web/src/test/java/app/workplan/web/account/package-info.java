@NullMarked
package app.workplan.web.account;

import org.jspecify.annotations.NullMarked;
