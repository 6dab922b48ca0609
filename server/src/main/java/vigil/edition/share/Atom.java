package vigil.edition.share;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vigil.edition.Address;

/// Writes a feed as Atom (RFC 4287).
final class Atom {
    private static final String SPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final Feed feed;

    private Atom(XMLStreamWriter xml, Feed feed) {
        this.xml = xml;
        this.feed = feed;
    }

    static byte[] write(Feed feed, Address address) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Atom(writer, feed).document(address);
            writer.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        out.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void document(Address address) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(SPACE);
        xml.writeAttribute(
                "xml", XMLConstants.XML_NS_URI, "lang", feed.language().tag());
        text("id", feed.id());
        text("title", feed.title());
        text("updated", Feeds.day(feed.updated()));
        xml.writeStartElement("author");
        text("name", feed.register());
        xml.writeEndElement();
        link("self", "application/atom+xml", address.link(feed.self(), feed.self() + ".atom"));
        link("alternate", "text/html", feed.home());
        for (Feed.Item item : feed.items()) {
            entry(item);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Feed.Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", item.id());
        text("title", item.title());
        text("updated", Feeds.day(item.day()));
        link("alternate", "text/html", item.href());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(Xml.sayable(html(item)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// The lines as paragraphs, for readers that take HTML.
    static String html(Feed.Item item) {
        return item.lines().stream()
                .map(line -> "<p>" + Xml.escaped(line) + "</p>")
                .collect(Collectors.joining());
    }

    private void link(String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Xml.sayable(text));
        xml.writeEndElement();
    }
}
