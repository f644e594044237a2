package app.broken.service.document.reader;

import org.springframework.stereotype.Component;

/** Breaks the rule that files are read without the application. */
@Component
public class LateFileReader {}
