package app.workplan.web.support;

import java.util.Arrays;
import lombok.Getter;
import org.springframework.http.HttpStatus;

/** 接口拒绝的原因: the status and the code by which a program knows it; the sentence stands in the bundles under its name. */
@Getter
public enum ApiFault {
    /** The body is no JSON, or none that fits. */
    UNREADABLE(400, "unreadable"),
    /** A parameter that is unknown or cannot be read. */
    PARAMETER(400, "parameter"),
    /** A cursor of another list or another token, or none at all. */
    CURSOR(400, "cursor"),
    /** An Idempotency-Key of the wrong shape. */
    KEY(400, "idempotency-key"),
    TOKEN_MISSING(401, "token-missing"),
    TOKEN_UNKNOWN(401, "token-unknown"),
    TOKEN_EXPIRED(401, "token-expired"),
    TOKEN_REVOKED(401, "token-revoked"),
    OWNER_LOCKED(401, "owner-locked"),
    ROLE_CHANGED(401, "role-changed"),
    PASSWORD(403, "password-to-change"),
    /** The token is good, but not for this. */
    SCOPE(403, "scope-missing"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    METHOD(405, "method"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    CONFLICT(409, "conflict"),
    TOO_LARGE(413, "too-large"),
    MEDIA_TYPE(415, "media-type"),
    /** A draft is judged on no day. */
    DRAFT(422, "draft"),
    TOO_MANY(429, "too-many"),
    TOO_MANY_FAILURES(429, "too-many-failures"),
    FAILURE(500, "failure");

    private final HttpStatus status;
    private final String code;

    ApiFault(int status, String code) {
        this.status = HttpStatus.valueOf(status);
        this.code = code;
    }

    /** What a bare status means, such as one the container gave. */
    public static ApiFault of(int status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status.value() == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? UNREADABLE : FAILURE);
    }
}
