@NullMarked
package app.workplan.service;

import org.jspecify.annotations.NullMarked;
