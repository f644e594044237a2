package app.workplan.db;

/** An unrelated process for the tests: it does nothing for ten minutes. */
final class Sleeper {

    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
        Thread.sleep(600_000);
    }
}
