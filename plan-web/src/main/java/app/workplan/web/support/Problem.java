package app.workplan.web.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 接口的错误答复, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the code says more
 * @param title the words of the status
 * @param code by which a program knows the reason
 * @param detail by which a person does, in the language asked
 * @param requestId 请求编号
 * @param errors what is wrong field by field
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String requestId,
        List<Field> errors) {

    /**
     * 一处要改.
     *
     * @param field name of the field or parameter, empty for the whole
     */
    public record Field(String field, String code, String message) {}
}
