package app.workplan.service.token;

/**
 * 新令牌: the only moment in which its secret is known.
 *
 * @param secret to be shown once, and written nowhere
 */
public record MadeToken(long id, String name, String secret) {

    /** Without the secret, so that no log can hold it. */
    @Override
    public String toString() {
        return "MadeToken[" + id + "]";
    }
}
