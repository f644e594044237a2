package app.workplan.web.dashboard;

/**
 * What the dashboard's template shows, card by card.
 *
 * @param ledger address of the ledger with every row that counts
 * @param self this page with its plan and day
 * @param screen the same for the screen of a meeting room
 */
record DashboardPage(
        String ledger,
        String planHref,
        String self,
        String screen,
        HeadlineCard headline,
        TrendCard trend,
        UrgentCard urgent,
        SilentCard silent,
        RankingCard ranking,
        ComparisonCard comparison,
        ChaptersCard chapters,
        GoalsCard goals) {}
