package vigil.intake.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/// Collects the text of each page by itself, and stops when it is more than is read.
final class PdfPages extends PDFTextStripper {
    private final Limits limits;
    private final StringWriter current = new StringWriter();
    private final List<String> pages = new ArrayList<>();
    private long units;

    PdfPages(Limits limits) {
        this.limits = limits;
        setLineSeparator("\n");
        setParagraphEnd("\n");
    }

    List<String> read(PDDocument pdf) throws IOException {
        writeText(pdf, current);
        return pages;
    }

    @Override
    protected void endPage(PDPage page) {
        String text = current.toString();
        current.getBuffer().setLength(0);
        units += text.length();
        if (units > limits.textUnits() || pages.size() >= limits.pages()) {
            throw PlainForm.tooLong(units, limits);
        }
        pages.add(text);
    }
}
