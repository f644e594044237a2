/** 算例: worked and generated cases of the rules, read by the Java tests and by the SQL tests alike. */
@NullMarked
package app.workplan.domain.example;

import org.jspecify.annotations.NullMarked;
