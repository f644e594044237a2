package app.workplan.web.api;

import app.workplan.service.docimport.UploadedFile;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 请求正文: read whole, up to what is allowed, once it is known who sends it; so its size is bounded however it is sent, and
 * a repeated request is known by it.
 */
@RequiredArgsConstructor
class BodyFilter extends OncePerRequestFilter {

    /** Largest JSON: the longest report with its problems and next steps, several times over. */
    static final int MAX_JSON = 256 * 1024;

    private static final String ATTRIBUTE = BodyFilter.class.getName();

    private final Problems problems;

    /** The body of the request; nothing for one without. */
    static byte[] bodyOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = request.getRequestURI().endsWith("/imports") ? UploadedFile.MAX_BYTES : MAX_JSON;
        byte[] body = request.getContentLengthLong() > most
                ? null
                : request.getInputStream().readNBytes(most + 1);
        if (body == null || body.length > most) {
            problems.write(request, response, ApiFault.TOO_LARGE, most / 1024);
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new Whole(request, body), response);
    }

    /** The same request, its body to be read again. */
    private static final class Whole extends HttpServletRequestWrapper {

        private final byte[] body;

        Whole(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    @RequiredArgsConstructor
    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is there already");
        }
    }
}
