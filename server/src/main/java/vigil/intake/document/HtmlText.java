package vigil.intake.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// The words a reader of the page would see: no scripts, no navigation, nothing hidden. Nothing the
/// page points to is fetched.
final class HtmlText {
    private static final Pattern DECLARED = Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int DECLARED_WITHIN = 4096;
    private static final String UNREAD = "script, style, noscript, template, head, nav, [role=navigation], [hidden],"
            + " [aria-hidden=true], svg, math, iframe, object, embed, audio, video, canvas, button, select, textarea,"
            + " input, datalist, dialog:not([open])";
    private static final Pattern INVISIBLE =
            Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    private HtmlText() {}

    static Extract read(byte[] bytes, Limits limits) {
        Decoded decoded = decode(bytes);
        var page = Jsoup.parse(PlainForm.of(decoded.text()));
        page.outputSettings(new OutputSettings().prettyPrint(false));
        @Nullable String title = PlainForm.title(page.title());
        page.select(UNREAD).remove();
        page.select("[style]").forEach(HtmlText::removeInvisible);
        Elements main = page.select("main, [role=main]");
        Element body = main.size() == 1 ? main.get(0) : page.body();
        var lines = new HtmlLines();
        body.traverse(lines);
        String text = PlainForm.within(PlainForm.ofParsed(lines.text()), limits);
        return new Extract(text, decoded.charset(), title, List.of(), List.of());
    }

    private static void removeInvisible(Element element) {
        if (INVISIBLE.matcher(element.attr("style")).find()) {
            element.remove();
        }
    }

    /// What the page says of its own encoding counts if its bytes agree.
    private static Decoded decode(byte[] bytes) {
        Matcher declared = DECLARED.matcher(
                new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                        .toLowerCase(java.util.Locale.ROOT));
        if (declared.find() && known(declared.group(1)) && !declared.group(1).startsWith("utf-16")) {
            Charset charset = Charset.forName(declared.group(1));
            String text = Decoded.strict(bytes, charset);
            if (text != null && Decoded.readable(text)) {
                return new Decoded(text, charset.name());
            }
        }
        return Decoded.of(bytes);
    }

    private static boolean known(String name) {
        try {
            return Charset.isSupported(name);
        } catch (java.nio.charset.IllegalCharsetNameException invented) {
            return false;
        }
    }
}
