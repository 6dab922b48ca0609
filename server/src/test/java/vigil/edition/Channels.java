package vigil.edition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vigil.edition.find.SearchFiles;
import vigil.edition.print.Print;
import vigil.edition.share.Share;
import vigil.edition.site.Site;
import vigil.text.Language;

/// Every way in which an edition speaks, and for each a file that tells a word it must not.
final class Channels {
    private static final Offers OFFERS = new Offers(Address.of("https://vigil.example/"), Set.of(Language.EN));

    private Channels() {}

    static List<Publisher> all() {
        return List.of(new Site(OFFERS), new SearchFiles(), new Share(OFFERS.address()), new Print(OFFERS));
    }

    static Map<String, byte[]> leaks(String word) {
        var leaks = new LinkedHashMap<String, byte[]>();
        leaks.put("en/feed.atom", text("<feed><entry><id>urn:" + word + "</id></entry></feed>"));
        leaks.put("en/feed.json", text("{\"items\":[{\"_tag\":\"" + word + "\"}]}"));
        leaks.put("en/calendar.ics", text("BEGIN:VEVENT\r\n" + folded("COMMENT:" + word) + "END:VEVENT\r\n"));
        leaks.put("sitemap.xml", text("<loc>https://vigil.example/en/people/" + word + ".html</loc>"));
        leaks.put("data/people.csv", text("id,name\r\n1," + word + "\r\n"));
        leaks.put("data/register.ftm.json", text("{\"properties\":{\"notes\":[\"" + word + "\"]}}\n"));
        leaks.put("en/people/one.html", text("<script type=\"application/ld+json\">{\"a\":\"" + word + "\"}</script>"));
        leaks.put("en/people/shown.pdf", pdf(word, ""));
        leaks.put("en/people/about.pdf", pdf("", word));
        leaks.put("en/people/one.png", picture(word, false));
        leaks.put("en/people/packed.png", picture(word, true));
        leaks.put("search/ve.js", text("vigilShelf([\"ve\",[[\"" + word + "\",\"a\",\"b\",\"c\"]]]);\n"));
        leaks.put("search/" + word + ".js", text("vigilShelf([]);\n"));
        leaks.put("en/print.html", text("<a href=\"people/" + word + ".poster.pdf\">A3</a>"));
        leaks.put("en/map.html", text("<svg><circle aria-label=\"" + word + "\"/></svg>"));
        leaks.put("en/numbers.html", text("<svg><title>" + word + "</title></svg>"));
        leaks.put("en/changes/1.html", text("<li id=\"" + word + "\"></li>"));
        leaks.put("en/people/one.card.html", text("<p data-l=\"" + word + "\"></p>"));
        leaks.put("index.json", text("{\"people\":[{\"" + word + "\":1}]}"));
        leaks.put("record/one.jsonl", text("{\"salt\":\"" + word + "\"}\n"));
        leaks.put("tile/entries/000.p/1", text("\0\u0001" + word));
        leaks.put("manifest.txt", text("00  en/people/" + word + ".html\n"));
        leaks.put("note.zip", commented(word));
        leaks.put("edition.zip", zip("a.txt", word));
        leaks.put("names.zip", zip(word + ".txt", "nothing"));
        return leaks;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String line) {
        return line.substring(0, line.length() - 3) + "\r\n " + line.substring(line.length() - 3) + "\r\n";
    }

    /// With the word on the page, or in what the document says of itself.
    private static byte[] pdf(String shown, String about) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setSubject(about);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(shown.chars().allMatch(c -> c < 128) ? shown : "");
                content.endText();
            }
            if (!shown.chars().allMatch(c -> c < 128)) {
                document.getDocumentInformation().setKeywords(shown);
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// With a text chunk that says the word, in clear or packed.
    private static byte[] picture(String word, boolean packed) {
        var image = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", image);
            byte[] png = image.toByteArray();
            var data = new ByteArrayOutputStream();
            data.writeBytes(text(packed ? "Comment\0\0" : "Comment\0"));
            if (packed) {
                try (var deflater = new DeflaterOutputStream(data)) {
                    deflater.write(text(word));
                }
            } else {
                data.writeBytes(text(word));
            }
            var out = new ByteArrayOutputStream();
            out.write(png, 0, 33); // the signature and the first chunk
            out.writeBytes(chunk(packed ? "zTXt" : "tEXt", data.toByteArray()));
            out.write(png, 33, png.length - 33);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] chunk(String kind, byte[] data) {
        var crc = new CRC32();
        crc.update(text(kind));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(text(kind))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /// With the word in what the pack says of itself.
    private static byte[] commented(String word) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment(word);
            zip.putNextEntry(new ZipEntry("a.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
