package app.workplan.web.support;

import app.workplan.domain.shared.Characters;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** 最多多少字: as people count them, a rare ideograph or an emoji is one; see {@link Characters}. */
@Documented
@Constraint(validatedBy = AtMost.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMost {

    /** How many characters are taken, inclusive. */
    int value();

    /** The sentence at the field and in the summary; it names the field. */
    String message();

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    final class Check implements ConstraintValidator<AtMost, CharSequence> {

        private int most;

        @Override
        public void initialize(AtMost limit) {
            most = limit.value();
        }

        @Override
        public boolean isValid(@Nullable CharSequence typed, ConstraintValidatorContext context) {
            return typed == null || Characters.count(typed.toString()) <= most;
        }
    }
}
