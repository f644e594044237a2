package app.workplan.service.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** 读到底，或者说明联系不上: tells a store that breaks off from a reader who goes away, which are both an {@link IOException}. */
final class WholeOrAway extends FilterInputStream {

    private final Function<IOException, FilesAway> away;

    WholeOrAway(InputStream content, Function<IOException, FilesAway> away) {
        super(content);
        this.away = away;
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException brokenOff) {
            throw away.apply(brokenOff);
        }
    }

    @Override
    public int read(byte[] to, int from, int length) {
        try {
            return super.read(to, from, length);
        } catch (IOException brokenOff) {
            throw away.apply(brokenOff);
        }
    }
}
