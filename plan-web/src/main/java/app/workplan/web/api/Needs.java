package app.workplan.web.api;

import app.workplan.domain.token.TokenScope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 所需: what an address of the interface needs and takes. One without it lets nobody in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {

    /** The scope a token must have. */
    TokenScope value();

    /** Names of the parameters it takes; any other one is refused. */
    String[] parameters() default {};
}
