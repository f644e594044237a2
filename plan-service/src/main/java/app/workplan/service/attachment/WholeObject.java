package app.workplan.service.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * 读对象: all of it, or an exception. A connection that is cut looks like the end of the file to whoever reads it, and one that is
 * no longer wanted would be read to its end before it is closed.
 */
final class WholeObject extends InputStream {

    private final ResponseInputStream<GetObjectResponse> object;
    private long left;

    private WholeObject(ResponseInputStream<GetObjectResponse> object, long bytes) {
        this.object = object;
        this.left = bytes;
    }

    /** @throws IOException when the store does not say how long it is */
    static KeptFile of(ResponseInputStream<GetObjectResponse> object) throws IOException {
        Long bytes = object.response().contentLength();
        if (bytes == null) {
            object.abort();
            throw new IOException("the store does not say how long the file is");
        }
        return new KeptFile(new WholeObject(object, bytes), bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read;
        try {
            read = object.read(to, from, length);
        } catch (SdkException brokenOff) {
            throw new IOException(S3Shelf.inOneLine(brokenOff), brokenOff);
        }
        if (read < 0 && left > 0) {
            throw new EOFException("the store broke off, " + left + " bytes are missing");
        }
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) {
            object.abort();
        }
        object.close();
    }
}
