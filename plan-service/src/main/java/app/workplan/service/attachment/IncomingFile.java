package app.workplan.service.attachment;

import java.nio.file.Path;

/** 刚收到的文件: written out, but nobody's yet. */
record IncomingFile(Path path, long bytes, String sha256) {}
