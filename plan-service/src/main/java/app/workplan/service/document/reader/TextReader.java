package app.workplan.service.document.reader;

/** 纯文本: kept as it is, line ends too. */
final class TextReader implements FormatReader {

    @Override
    public void read(byte[] file, Reading into) {
        into.append(Encodings.decode(file));
    }
}
