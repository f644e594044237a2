package app.broken.service.document;

import org.springframework.core.io.Resource;

/** A reader of documents that needs Spring. */
public class LateReader {

    /** Whether it is there. */
    public boolean reads(Resource document) {
        return document.exists();
    }
}
