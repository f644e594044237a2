package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 已填写的内容 of a form that could not be taken (session ended, no permission, a failure): shown on the error page to be
 * copied. Only fields named here, so that no password and no key is ever shown, and only to a page of ours.
 */
public final class TypedFields {

    /** The last part of the names of the fields in which people write. */
    public static final Set<String> NAMES = Set.of(
            "text",
            "problems",
            "nextSteps",
            "percent",
            "reason",
            "basis",
            "mergeBasis",
            "splitBasis",
            "note",
            "opening",
            "closing",
            "nextOn",
            "asOf",
            "code",
            "title",
            "number",
            "name",
            "names",
            "splitNames",
            "displayName",
            "aliases",
            "issuer",
            "documentNumber",
            "completionStandard",
            "requiredEvidence",
            "dueOn",
            "heldOn",
            "aspect",
            "owner",
            "foundOn",
            "struckOn",
            "checker",
            "demand",
            "replyBy",
            "level",
            "people",
            "content");

    /** More than anybody types; a pasted document can be pasted again. */
    private static final int MOST = 1_000_000;

    private static final Pattern NAME = Pattern.compile("(?:\\w+\\[(\\d{1,6})]\\.)?(\\w+)");
    private static final Set<String> NEVER = Set.of("/login", "/logout", "/account/password");

    private TypedFields() {}

    /**
     * One field.
     *
     * @param name the last part of its name
     * @param row the number of its row from 1, 0 where the form has no rows
     */
    public record Field(String name, int row, String value) {}

    /** Whether the request is a form of ours that may carry typed text. */
    public static boolean isOwnForm(HttpServletRequest request) {
        return "POST".equals(FormPages.method(request))
                && !NEVER.contains(FormPages.path(request))
                && SameSite.isOwnForm(request);
    }

    /** What was typed, in the order of the form; nothing for anything but a form of ours. */
    public static List<Field> of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        if (!isOwnForm(request)) {
            return fields;
        }
        int shown = 0;
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            Matcher name = NAME.matcher(one.getKey());
            if (!name.matches() || !NAMES.contains(name.group(2))) {
                continue;
            }
            int row = name.group(1) == null ? 0 : Integer.parseInt(name.group(1)) + 1;
            for (String value : one.getValue()) {
                shown += value.length();
                if (!value.isBlank() && shown <= MOST) {
                    fields.add(new Field(name.group(2), row, value));
                }
            }
        }
        return fields;
    }
}
