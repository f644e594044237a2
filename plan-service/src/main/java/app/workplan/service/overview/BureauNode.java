package app.workplan.service.overview;

/**
 * 下级单位 in the tree below the reader's own bureau.
 *
 * @param level 1 for what stands right below it
 * @param countyId the bureau of level 1 it belongs to, itself at level 1
 * @param countyName its name
 */
public record BureauNode(long id, String name, int level, long countyId, String countyName) {}
