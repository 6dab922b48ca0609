package vigil.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The text layer of a PDF, page by page. A scan has none: it is refused, not guessed at.
final class PdfText {
    /// More than this share of characters without a Unicode meaning: the font hides what it says.
    private static final double MOST_UNKNOWN = 0.2;

    private PdfText() {}

    static Extract read(byte[] bytes, Limits limits) {
        FontMappers.set(new OneFont());
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw refused("pdf-pages", pdf.getNumberOfPages(), limits.pages());
            }
            return extract(new PdfPages(limits).read(pdf), title(pdf), limits);
        } catch (InvalidPasswordException locked) {
            throw refused("file-encrypted");
        } catch (IOException damaged) {
            throw refused("pdf-damaged");
        }
    }

    private static @Nullable String title(PDDocument pdf) {
        return PlainForm.title(pdf.getDocumentInformation().getTitle());
    }

    private static Extract extract(List<String> pages, @Nullable String title, Limits limits) {
        if (pages.isEmpty()) {
            throw refused("pdf-no-pages");
        }
        var text = new StringBuilder();
        var starts = new ArrayList<PageStart>();
        var without = new ArrayList<String>();
        for (int i = 0; i < pages.size(); i++) {
            String page = Wrapped.join(PlainForm.ofParsed(pages.get(i)));
            starts.add(new PageStart(i + 1, text.length()));
            if (page.isEmpty()) {
                without.add(String.valueOf(i + 1));
            } else {
                text.append(page).append(i + 1 < pages.size() ? "\n\n" : "");
            }
        }
        if (without.size() == pages.size()) {
            throw refused("pdf-scan", pages.size());
        }
        refuseUnknown(text);
        return new Extract(PlainForm.within(text.toString(), limits), null, title, starts, notes(without));
    }

    private static List<Problem> notes(List<String> without) {
        return without.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "pdf-pages-unread", "file", without.stream().limit(100).collect(Collectors.joining(", "))));
    }

    private static void refuseUnknown(CharSequence text) {
        long unknown = text.codePoints().filter(PdfText::unknown).count();
        if (unknown > text.length() * MOST_UNKNOWN) {
            throw refused("pdf-letters");
        }
    }

    private static boolean unknown(int c) {
        return c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c);
    }

    private static Refusal refused(String code, int... found) {
        return new Refusal(new Problem(
                code,
                "file",
                java.util.Arrays.stream(found).mapToObj(String::valueOf).toList()));
    }
}
