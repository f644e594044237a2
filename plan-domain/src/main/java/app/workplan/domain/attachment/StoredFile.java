package app.workplan.domain.attachment;

/**
 * 已存的文件: where the bytes of an attachment lie and what they are.
 *
 * @param storedAs random name in the store, nothing of the sender's
 * @param bytes how long it is
 * @param sha256 of its bytes
 */
public record StoredFile(String storedAs, FileKind kind, long bytes, String sha256) {}
