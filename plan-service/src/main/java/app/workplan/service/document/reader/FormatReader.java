package app.workplan.service.document.reader;

import java.io.IOException;

/** 一种格式的读法. Whatever it throws besides a refusal in plain words means that the file is damaged. */
interface FormatReader {

    void read(byte[] file, Reading into) throws IOException;
}
