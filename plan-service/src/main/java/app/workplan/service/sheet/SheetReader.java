package app.workplan.service.sheet;

import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
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
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * 读电子表格: streams every sheet of an xlsx file into text. Formulas are never computed: the value saved with the file
 * counts. Merged cells are refused, since nobody can tell which rows they mean.
 */
@Component
public class SheetReader {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_SHEETS = 10;
    /** Largest part of the file when unpacked; far above a thousand rows, far below what hurts. */
    private static final long MAX_UNPACKED = 32L * 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED);
        ZipSecureFile.setMaxFileCount(500);
    }

    /**
     * All sheets, in order.
     *
     * @throws RuleViolation when the file is too large, no xlsx, broken, protected by a password, or has merged cells
     */
    public List<Sheet> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new RuleViolation("sheet.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            return sheets(new XSSFReader(opened), new ReadOnlySharedStringsTable(opened));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException
                | EmptyFileException
                | RecordFormatException
                | IOException
                | SAXException
                | ParserConfigurationException ill) {
            throw new RuleViolation("sheet.notXlsx");
        }
    }

    private static List<Sheet> sheets(XSSFReader reader, ReadOnlySharedStringsTable strings)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext() && sheets.size() < MAX_SHEETS) {
            try (InputStream part = parts.next()) {
                SheetRows rows = new SheetRows();
                XSSFSheetXMLHandler handler = new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, strings, rows, new SheetRows.IsoDays(), false);
                XMLReader source = XMLHelper.newXMLReader();
                NoMergedCells filter = new NoMergedCells(source, parts.getSheetName());
                filter.setContentHandler(handler);
                filter.parse(new InputSource(part));
                sheets.add(new Sheet(parts.getSheetName(), List.copyOf(rows.rows())));
            }
        }
        return sheets;
    }

    private static final class NoMergedCells extends XMLFilterImpl {

        private final String sheet;

        NoMergedCells(XMLReader source, String sheet) {
            super(source);
            this.sheet = sheet;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (local.equals("mergeCell")) {
                throw new RuleViolation("sheet.merged", sheet, attributes.getValue("ref"));
            }
            super.startElement(uri, local, name, attributes);
        }
    }
}
