package app.workplan.web.dashboard;

/**
 * What the dashboard's template shows, card by card.
 *
 * @param ledger address of the ledger with every row that counts
 */
record DashboardPage(
        String ledger,
        String planHref,
        HeadlineCard headline,
        TrendCard trend,
        UrgentCard urgent,
        RankingCard ranking,
        ChaptersCard chapters,
        GoalsCard goals) {}
