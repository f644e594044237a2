package app.workplan.service.bulletin;

import app.workplan.domain.supervision.BulletinPart;
import java.util.List;

/**
 * 一份通报.
 *
 * @param lines frozen when it was issued; of a draft as they are now
 * @param editions all of the same bulletin the reader may see, the first one first
 * @param changes what differs from the edition before; empty for the first
 * @param writes whether the reader may word, issue and correct it
 */
public record BulletinPage(
        BulletinHead head,
        List<BulletinLine> lines,
        List<BulletinHead> editions,
        List<BulletinChange> changes,
        boolean writes) {

    /** The lines of the part, ranked. */
    public List<BulletinLine> of(String part) {
        BulletinPart wanted = BulletinPart.valueOf(part);
        return lines.stream().filter(one -> one.part() == wanted).toList();
    }

    /** The plan's own figures. */
    public BulletinLine whole() {
        return of(BulletinPart.PLAN.name()).get(0);
    }
}
