package app.workplan.web.support;

import app.workplan.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param userId whose unsent texts the browser keeps; null for an anonymous reader
 * @param title 职务, else department, else role in words
 * @param role the role that decides the home, null for an anonymous reader
 * @param lang zh-CN or en
 * @param otherLanguage where this page reads in the other language, its query kept; after a refused form the page of
 *     that form
 * @param asOf today as ISO text; a page that judges another day hands its own to the frame
 * @param active which entry of the navigation is the current one
 * @param reviewCount what waits for the office
 * @param owedCount what the own departments owe
 * @param unreadCount notices not read yet
 * @param below whether bureaus below may be read, so that 下级总览 has something to show
 */
public record Shell(
        @Nullable Long userId,
        @Nullable String userName,
        @Nullable String title,
        @Nullable String bureauName,
        @Nullable String role,
        String lang,
        String otherLanguage,
        String asOf,
        @Nullable String active,
        int reviewCount,
        int owedCount,
        int unreadCount,
        boolean below,
        boolean largePrint,
        boolean highContrast) {

    /** Whether the reader works with plans or reads them, which those who set up or audit do not. */
    public boolean isBusiness() {
        return role != null && Role.valueOf(role).isBusiness();
    }

    /** The same frame, judging another day. */
    public Shell judging(String day) {
        return new Shell(
                userId,
                userName,
                title,
                bureauName,
                role,
                lang,
                otherLanguage,
                day,
                active,
                reviewCount,
                owedCount,
                unreadCount,
                below,
                largePrint,
                highContrast);
    }
}
