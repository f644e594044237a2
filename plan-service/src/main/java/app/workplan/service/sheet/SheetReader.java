package app.workplan.service.sheet;

import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.springframework.stereotype.Component;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * 读电子表格: streams every sheet of an xlsx file into text. Formulas are never computed: the value saved with the file
 * counts, and a formula saved without one is refused. A merged cell holds its value for every cell it covers in rows that
 * have something of their own.
 */
@Component
public class SheetReader {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** Most rows of a sheet, unless more are asked for. */
    public static final int MAX_ROWS = 1_000;

    private static final int MAX_SHEETS = 10;
    /** Largest part of the file when unpacked; far above a thousand rows, far below what hurts. */
    private static final long MAX_UNPACKED = 32L * 1024 * 1024;
    /** A file that is refused and unpacks to more than this has too many rows, whatever else is wrong with it. */
    private static final long HUGE = 8L * 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED);
        ZipSecureFile.setMaxFileCount(500);
    }

    /** All sheets, in order, of {@link #MAX_ROWS} rows each at most; see {@link #read(byte[], int)}. */
    public List<Sheet> read(byte[] file) {
        return read(file, MAX_ROWS);
    }

    /**
     * All sheets, in order.
     *
     * @param rows most rows of a sheet that are not empty
     * @throws RuleViolation when the file is too large, no xlsx, broken or protected by a password, unpacks to far too much, a
     *     sheet has more rows, or a formula no usable value
     */
    public List<Sheet> read(byte[] file, int rows) {
        if (file.length > MAX_BYTES) {
            throw new RuleViolation("sheet.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        try {
            return sheets(file, rows);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException
                | EmptyFileException
                | RecordFormatException
                | IOException
                | SAXException
                | ParserConfigurationException ill) {
            throw isHuge(file) ? new RuleViolation("sheet.tooMuch", rows) : new RuleViolation("sheet.notXlsx");
        }
    }

    /** Whether it unpacks to what no sheet of so few rows holds: whoever sends one has to hear of its rows, not of its format. */
    private static boolean isHuge(byte[] file) {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            byte[] piece = new byte[8192];
            long unpacked = 0;
            while (unpacked <= HUGE && parts.getNextEntry() != null) {
                for (int read = 0; read >= 0 && unpacked <= HUGE; read = parts.read(piece)) {
                    unpacked += read;
                }
            }
            return unpacked > HUGE;
        } catch (IOException broken) {
            return false;
        }
    }

    /** From a file of its own: of one that is read from memory, every part is unpacked whole before the first row is looked at. */
    private static List<Sheet> sheets(byte[] file, int most)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Path copy = Files.createTempFile("workplan-sheet", ".xlsx");
        try {
            Files.write(copy, file);
            try (OPCPackage opened = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
                return sheets(new XSSFReader(opened), new ReadOnlySharedStringsTable(opened), most);
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static List<Sheet> sheets(XSSFReader reader, ReadOnlySharedStringsTable strings, int most)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean since1904 = countsFrom1904(reader);
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext() && sheets.size() < MAX_SHEETS) {
            try (InputStream part = parts.next()) {
                SheetRows rows = new SheetRows(parts.getSheetName(), most);
                XSSFSheetXMLHandler handler = new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, strings, rows, new SheetRows.IsoDays(since1904), false);
                Marks filter = new Marks(XMLHelper.newXMLReader(), rows);
                filter.setContentHandler(handler);
                filter.parse(new InputSource(part));
                sheets.add(new Sheet(parts.getSheetName(), rows.filled()));
            }
        }
        return sheets;
    }

    /** Workbooks of old Macintoshes count their days from another year. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] since1904 = new boolean[1];
        try (InputStream book = reader.getWorkbookData()) {
            XMLReader source = XMLHelper.newXMLReader();
            source.setContentHandler(new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    String told = local.equals("workbookPr") ? attributes.getValue("date1904") : null;
                    since1904[0] |= "1".equals(told) || "true".equals(told);
                }
            });
            source.parse(new InputSource(book));
        }
        return since1904[0];
    }

    /** Looks for what the handler of the cells does not tell: merged cells, and formulas without a value. */
    private static final class Marks extends XMLFilterImpl {

        private final SheetRows rows;
        private String cell = "";
        private boolean formula;
        private boolean text;
        private boolean value;
        private boolean valued;

        Marks(XMLReader source, SheetRows rows) {
            super(source);
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            switch (local) {
                case "c" -> {
                    cell = String.valueOf(attributes.getValue("r"));
                    formula = false;
                    text = "str".equals(attributes.getValue("t"));
                    valued = false;
                }
                case "f" -> formula = true;
                case "v" -> {
                    value = true;
                    // an empty text is a value; any other empty one was written by a program that does not compute
                    valued |= text;
                }
                case "is" -> valued = true;
                case "mergeCell" -> rows.merged(String.valueOf(attributes.getValue("ref")));
                default -> {}
            }
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void characters(char[] from, int start, int length) throws SAXException {
            valued |= value && length > 0;
            super.characters(from, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            value &= !local.equals("v");
            if (local.equals("c") && formula && !valued) {
                throw new RuleViolation("sheet.formulaBare", rows.sheet(), cell);
            }
            super.endElement(uri, local, name);
        }
    }
}
