package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;

/** 接口地址: what programs ask for; they are answered in JSON, with or without an error, and never by a page. */
public final class ApiAddress {

    private static final String BEGINNING = "/api/";

    private ApiAddress() {}

    /** Whether the request asks for one, also while its error is written. */
    public static boolean isOne(HttpServletRequest request) {
        return isOne(FormPages.path(request));
    }

    /** The same of a path without the context path. */
    public static boolean isOne(String path) {
        return path.startsWith(BEGINNING);
    }
}
