package app.workplan.web.api;

import app.workplan.web.support.ApiFault;
import java.util.List;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** 接口拒绝: what is wrong with a request before any rule of the bureau is asked. */
@Getter
class ApiRefusal extends RuntimeException {

    private final ApiFault fault;
    private final @Nullable String field;
    private final transient List<Object> args;

    /** @param field the parameter or header it speaks of */
    ApiRefusal(ApiFault fault, @Nullable String field, Object... args) {
        super(fault.getCode());
        this.fault = fault;
        this.field = field;
        this.args = List.of(args);
    }
}
