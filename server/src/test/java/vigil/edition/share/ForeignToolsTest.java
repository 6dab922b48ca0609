package vigil.edition.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import vigil.edition.Offers;
import vigil.edition.print.Print;
import vigil.edition.site.Shared;
import vigil.edition.site.Site;
import vigil.ledger.Json;
import vigil.text.Language;

/// Whatever we hand to other programs is what they take it for, as judged by programs that we did not write.
class ForeignToolsTest {
    private static final Map<String, byte[]> FILES = Shared.files(new Share(Shared.ADDRESS));

    @TempDir
    Path folder;

    private static Map<String, byte[]> ending(String ending) {
        var files = new TreeMap<String, byte[]>();
        FILES.forEach((path, bytes) -> {
            if (path.endsWith(ending)) {
                files.put(path, bytes);
            }
        });
        assertFalse(files.isEmpty(), ending);
        return files;
    }

    @Test
    void everyFeedIsAtomByItsOwnGrammar() throws Exception {
        var wrong = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Collecting(wrong));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream grammar = ForeignToolsTest.class.getResourceAsStream("/share/atom.rnc")) {
            assertTrue(driver.loadSchema(new InputSource(grammar)), wrong.toString());
        }
        for (var feed : ending(".atom").entrySet()) {
            driver.validate(new InputSource(new ByteArrayInputStream(feed.getValue())));
            assertEquals(List.of(), wrong, feed.getKey());
        }
        driver.validate(
                new InputSource(new StringReader("<feed xmlns='http://www.w3.org/2005/Atom'><id>x</id></feed>")));
        assertFalse(wrong.isEmpty(), "the grammar takes a feed without a title");
    }

    private record Collecting(List<String> wrong) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            wrong.add(e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            wrong.add(e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            wrong.add(e.getMessage());
        }
    }

    @Test
    void aReaderFindsEveryEntryOfAFeed() throws Exception {
        var feed = new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(FILES.get("ar/feed.atom")), true, "UTF-8"));
        assertTrue(feed.getEntries().size() > 10);
        feed.getEntries().forEach(entry -> assertTrue(entry.getLink().startsWith("https://vigil.example/ar/people/")));
    }

    @Test
    void everyCalendarIsTakenByACalendarProgram() throws Exception {
        int hearings = 0;
        for (var file : ending(".ics").entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
            var calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate();
            List<VEvent> events = calendar.getComponents(Component.VEVENT);
            var names = new java.util.HashSet<String>();
            for (VEvent event : events) {
                assertTrue(names.add(event.getUid().orElseThrow().getValue()), "twice in " + file.getKey());
            }
            hearings += events.size();
        }
        assertTrue(hearings > 4, hearings + " events");
    }

    @Test
    void theFilesOfTheEditionAreWhatTheirSchemasSay() throws Exception {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(text("data/person.schema.json"), InputFormat.JSON);
        for (var file : Shared.people()) {
            String json = new String(file.json(), StandardCharsets.UTF_8);
            assertEquals(
                    List.of(),
                    schema.validate(json, InputFormat.JSON),
                    file.id().text());
            String wrong = json.replace("\"status\":", "\"statuses\":");
            assertFalse(schema.validate(wrong, InputFormat.JSON).isEmpty());
        }
    }

    @Test
    void theTablesAreAFrictionlessDataPackage() throws Exception {
        requireTool("frictionless", "--version");
        ending(".csv").forEach(this::write);
        write("data/datapackage.json", FILES.get("data/datapackage.json"));
        Path descriptor = folder.resolve("data/datapackage.json");
        var ran = run("frictionless", "validate", descriptor.toString());
        assertEquals(0, ran.exit(), ran.out());
        Files.writeString(folder.resolve("data/people.csv"), "id,name\r\n1,2,3\r\n");
        assertTrue(run("frictionless", "validate", descriptor.toString()).exit() != 0, "it takes anything");
    }

    @Test
    void everySheetIsAPdfThatSaysWhatItShows() throws Exception {
        requireTool("qpdf", "--version");
        requireTool("pdftotext", "-v");
        var offers = new Offers(Shared.ADDRESS, EnumSet.of(Language.EN, Language.FA));
        var first = Shared.files(new Print(offers));
        String id = Shared.person("belmorendi").text();
        int checked = 0;
        for (var sheet : first.entrySet()) {
            boolean some = sheet.getKey().contains(id) || !sheet.getKey().contains("people/");
            if (some && sheet.getKey().endsWith(".pdf")) {
                Path file = write(sheet.getKey(), sheet.getValue());
                var ran = run("qpdf", "--check", file.toString());
                assertEquals(0, ran.exit(), sheet.getKey() + ran.out());
                checked++;
            }
        }
        assertEquals(10, checked);
        String english = run(
                        "pdftotext", folder.resolve("en/people/" + id + ".pdf").toString(), "-")
                .out();
        assertTrue(english.contains("Tavira Orsen Belmorendi") && english.contains("Тавира Орсен Белморенди"), english);
        assertEquals(first.keySet(), Shared.files(new Print(offers)).keySet());
    }

    @Test
    void whatMachinesAreToldIsJsonAndEndsNoScript() {
        var offers = new Offers(Shared.ADDRESS, EnumSet.noneOf(Language.class));
        int told = 0;
        for (var page : Shared.files(new Site(offers)).entrySet()) {
            var scripts = Jsoup.parse(new String(page.getValue(), StandardCharsets.UTF_8))
                    .select("script[type=application/ld+json]");
            for (var script : scripts) {
                var json = Json.object(script.data());
                assertEquals("ProfilePage", json.get("@type"), page.getKey());
                assertFalse(script.data().contains("<"), page.getKey());
                told++;
            }
        }
        assertTrue(told > 40, told + " pages");
    }

    private static String text(String path) {
        return new String(FILES.get(path), StandardCharsets.UTF_8);
    }

    private Path write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Ran(int exit, String out) {}

    private static Ran run(String... words) throws Exception {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Ran(process.exitValue(), out);
    }

    /// Where the machine that decides lacks a tool, that is a failure and not a reason to look away.
    private static void requireTool(String... words) {
        boolean there;
        try {
            there = run(words).exit() == 0;
        } catch (Exception missing) {
            there = false;
        }
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(words[0] + " is missing");
        }
        assumeTrue(there, words[0] + " is missing");
    }
}
