package vigil.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// Reads pages of the site in a browser, from a disk and without a server, and asks axe whether everyone
/// can use them (WCAG 2.2 A and AA). Needs Chromium; where the tests must be complete (`CI=true`), its
/// absence is a failure.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteAxeTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    private static Path folder;

    private ChromeDriver browser;

    @BeforeAll
    void open() throws IOException {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String reason = "No accessibility check: " + CHROMIUM + " or " + DRIVER + " is not installed";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            System.err.println(reason);
            abort(reason);
        }
        Sarvenia.write(folder);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run");
        options.addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    static Stream<String> pages() {
        String person = Sarvenia.file("belmorendi").id() + ".html";
        return Stream.of(
                "index.html",
                "en/index.html",
                "ar/index.html",
                "en/people/" + person,
                "ar/people/" + person,
                "es/about.html",
                "ru/404.html",
                "en/people/index.html",
                "ar/people/index.html",
                "en/facilities/index.html",
                "en/offences/xx-cc-214.html",
                "ar/offences/xx-cc-214.html",
                "en/numbers.html",
                "ar/numbers.html",
                "en/map.html",
                "ar/map.html",
                "en/changes/index.html",
                "fa/data.html",
                "en/print.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyoneCanUseIt(String path) {
        for (int width : List.of(320, 1280)) {
            wide(width);
            browser.get(folder.resolve(path).toUri().toString());
            List<Rule> found =
                    new AxeBuilder().withTags(STANDARD).analyze(browser).getViolations();
            assertEquals(List.of(), found.stream().map(SiteAxeTest::words).toList(), path + " at " + width);
            assertEquals(false, tooWide(width), path + " scrolls sideways at " + width);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingMovesOnceItIsSeen(String path) {
        for (int width : List.of(320, 1280)) {
            wide(width);
            browser.get(folder.resolve(path).toUri().toString());
            assertEquals(0, shifted(""), path + " at " + width);
        }
    }

    /// The measure itself: something that comes late and pushes the page down.
    @Test
    void whatMovesIsSeen() {
        wide(1280);
        browser.get(folder.resolve("en/index.html").toUri().toString());
        String late = "const late = document.createElement('div'); late.style.height = '300px';"
                + " document.body.prepend(late);";
        assertTrue(shifted(late) > 0);
    }

    /// How far the page has moved by itself (Layout Instability), after `script` and until it has been painted again.
    private double shifted(String script) {
        Object sum = browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                let sum = 0;
                const add = list => list.forEach(shift => sum += shift.value);
                const watch = new PerformanceObserver(list => add(list.getEntries()));
                watch.observe({type: 'layout-shift', buffered: true});
                const painted = () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
                painted().then(() => { %s }).then(painted).then(painted).then(() => {
                    add(watch.takeRecords());
                    done(sum);
                });
                """.formatted(script));
        return ((Number) sum).doubleValue();
    }

    /// A window has a least width; what it shows has none.
    private void wide(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    private boolean tooWide(int width) {
        assertEquals(true, browser.executeScript("return window.innerWidth === arguments[0]", width));
        return (Boolean) browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
