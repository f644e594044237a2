package app.broken.service.task;

/** A name that says nothing, and more parts than anybody can follow, in a package that says nothing of null. */
public class ShareHelper {

    private final int parts;

    public ShareHelper(int a, int b, int c, int d, int e, int f, int g, int h) {
        this.parts = a + b + c + d + e + f + g + h;
    }

    /** Whether it has parts. */
    public boolean isReady() {
        return parts > 0;
    }
}
