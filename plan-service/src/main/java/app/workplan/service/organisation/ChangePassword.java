package app.workplan.service.organisation;

/**
 * 改密.
 *
 * @param current the password that holds until now
 * @param wanted at least ten characters, at most 72 bytes, and not the user name
 */
public record ChangePassword(String current, String wanted) {

    @Override
    public String toString() {
        return "ChangePassword";
    }
}
