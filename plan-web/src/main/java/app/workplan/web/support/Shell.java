package app.workplan.web.support;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param title 职务, else department, else role in words
 * @param role the role that decides the home, null for an anonymous reader
 * @param lang zh-CN or en
 * @param asOf today as ISO text; a page that judges another day hands its own to the frame
 * @param active which entry of the navigation is the current one
 * @param reviewCount what waits for the office
 * @param owedCount what the own departments owe
 */
public record Shell(
        @Nullable String userName,
        @Nullable String title,
        @Nullable String bureauName,
        @Nullable String role,
        String lang,
        String asOf,
        @Nullable String active,
        int reviewCount,
        int owedCount,
        boolean largePrint,
        boolean highContrast) {

    /** The same frame, judging another day. */
    public Shell judging(String day) {
        return new Shell(
                userName, title, bureauName, role, lang, day, active, reviewCount, owedCount, largePrint, highContrast);
    }
}
