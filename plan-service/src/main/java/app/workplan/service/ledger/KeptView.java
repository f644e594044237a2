package app.workplan.service.ledger;

/**
 * 常用视图 as a reader sees it.
 *
 * @param query as in the ledger's address, without plan, day and page
 * @param owner name of the one who made it
 * @param ownerLeft whether that account is closed
 * @param changeable whether the reader may rename, change and delete it
 */
public record KeptView(
        long id,
        int version,
        String name,
        String query,
        boolean shared,
        boolean own,
        String owner,
        boolean ownerLeft,
        boolean changeable) {}
