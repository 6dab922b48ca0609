package vigil.intake.document;

import java.util.List;

/// Bytes of a known format to text, in this process. For the formats that need it, call
/// [ParserProcess] instead: it does the same where it can do no harm.
final class Parser {
    private Parser() {}

    static Extract read(Format format, byte[] bytes, Limits limits) {
        return switch (format) {
            case TEXT -> text(bytes, limits);
            case MARKDOWN -> Markdown.read(text(bytes, limits));
            case HTML -> HtmlText.read(bytes, limits);
            case PDF -> PdfText.read(bytes, limits);
            case DOCX -> DocxText.read(bytes, limits);
        };
    }

    private static Extract text(byte[] bytes, Limits limits) {
        Decoded decoded = Decoded.of(bytes);
        String text = PlainForm.within(PlainForm.of(decoded.text()), limits);
        return new Extract(text, decoded.charset(), null, List.of(), List.of());
    }
}
