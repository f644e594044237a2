package app.workplan.domain.shared;

import java.util.List;
import lombok.Getter;

/** A refusal in plain words: a code whose text stands in the message bundles, and its arguments. */
@Getter
public abstract class DomainException extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    protected DomainException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }
}
