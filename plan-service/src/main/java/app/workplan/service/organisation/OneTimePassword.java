package app.workplan.service.organisation;

/** 一次性密码: shown once to the administrator; the user must change it at the first login. */
public record OneTimePassword(long userId, String username, String password) {

    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
