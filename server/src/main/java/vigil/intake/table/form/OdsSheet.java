package vigil.intake.table.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// One sheet of an OpenDocument spreadsheet (ISO/IEC 26300): `content.xml` of the zip file, as a stream. Dates and
/// numbers are taken from their stored values, formulas count as their last values.
final class OdsSheet {
    private final XMLStreamReader xml;
    private final String wanted;
    private final SheetSink sink;
    private final List<String> others = new ArrayList<>();
    private @Nullable String read;

    private OdsSheet(XMLStreamReader xml, String wanted, SheetSink sink) {
        this.xml = xml;
        this.wanted = wanted;
        this.sink = sink;
    }

    static void read(byte[] file, String wanted, SheetSink sink) {
        ZipSizes.check(file);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    new OdsSheet(factory().createXMLStreamReader(zip), wanted, sink).sheets();
                    return;
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            boolean bomb = String.valueOf(damaged.getMessage()).contains("JAXP00010");
            throw new Refusal(new Problem(bomb ? "table-bomb" : "sheet-damaged", "file"));
        }
        throw new Refusal(new Problem("sheet-damaged", "file"));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void sheets() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Refusal(new Problem("table-bomb", "file"));
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
                String name = attribute("name", "");
                if (read == null && (wanted.isEmpty() || wanted.equals(name))) {
                    read = name;
                    rows();
                } else {
                    others.add(name);
                    skip();
                }
            }
        }
        if (read == null) {
            throw new Refusal(new Problem("sheet-missing", "file", wanted));
        }
        sink.sheets(read, others);
    }

    private void rows() throws XMLStreamException {
        long number = 1;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table-row")) {
                long repeated = repeated("number-rows-repeated");
                List<String> cells = cells();
                number = rows(number, repeated, cells);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /// Empty rows are repeated by the million to the end of a sheet; they are only counted.
    private long rows(long number, long repeated, List<String> cells) {
        boolean blank = cells.stream().allMatch(String::isBlank);
        for (long i = 0; !blank && i < repeated; i++) {
            sink.row(Math.toIntExact(Math.min(number + i, Integer.MAX_VALUE)), cells);
        }
        return number + repeated;
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (element.equals("table-cell") || element.equals("covered-table-cell")) {
                    cell(cells);
                } else {
                    skip();
                }
            }
        }
        return cells;
    }

    private void cell(List<String> cells) throws XMLStreamException {
        long repeated = repeated("number-columns-repeated");
        @Nullable String stored = stored();
        String shown = text();
        String value = stored == null ? shown : stored;
        if (value.isBlank()) {
            // as far as a later cell may need; the rest of the sheet is empty
            for (long i = 0; i < Math.min(repeated, 20_000) && cells.size() < 20_000; i++) {
                cells.add("");
            }
            return;
        }
        sink.columns(Math.toIntExact(Math.min(cells.size() + repeated, Integer.MAX_VALUE)));
        for (long i = 0; i < repeated; i++) {
            cells.add(value);
        }
    }

    private @Nullable String stored() {
        return switch (attribute("value-type", "")) {
            case "date" -> attribute("date-value", "").replaceFirst("T00:00:00$", "");
            case "float", "percentage", "currency" -> attribute("value", "");
            case "boolean" -> attribute("boolean-value", "");
            default -> null;
        };
    }

    /// The paragraphs of a cell, one to a line; remarks beside it (annotations) are left out.
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("annotation")) {
                    skip();
                    continue;
                }
                depth++;
                begin(text, xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void begin(StringBuilder text, String element) {
        switch (element) {
            case "p" -> text.append(text.isEmpty() ? "" : "\n");
            case "s" -> text.repeat(" ", (int) Math.min(repeated("c"), 100));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {}
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private long repeated(String name) {
        String text = attribute(name, "1");
        return text.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(text)) : 1;
    }

    private String attribute(String localName, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
