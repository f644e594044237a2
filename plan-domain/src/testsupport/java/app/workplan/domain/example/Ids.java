package app.workplan.domain.example;

/** Ids in order, so that many cases fit into one database. */
public final class Ids {

    private long next;

    public Ids(long first) {
        this.next = first;
    }

    public long next() {
        return next++;
    }
}
