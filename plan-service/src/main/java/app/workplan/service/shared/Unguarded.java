package app.workplan.service.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 不查权限的命令: a public method of an {@code XxxService} that calls no {@code require…} of an {@code XxxAccess}, with the
 * reason why nobody can misuse it. A test refuses such a method without this mark.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Unguarded {

    /** Why no permission has to be asked. */
    String value();
}
