package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import vigil.app.World;

/// Asks axe whether everyone can use the desk (WCAG 2.2 A and AA): every screen, wide and narrow, from left to right
/// and from right to left.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskAxeTest {
    static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    static Path home;

    private House house;
    private ChromeDriver browser;

    @BeforeAll
    void open() {
        browser = Browser.open(true);
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        house = new House(home).fill();
        Browser.enter(browser, house);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (house != null) {
            house.close();
        }
    }

    private List<String> screens() {
        var known = house.lay("Selim Harratu, born in 1990, was arrested on 3 May 2026 in Kestova. Selim Harratu is a"
                + " teacher. His lawyer is Anna Kerr.");
        String review = "/desk/drafts/" + known.id();
        String person = "/desk/persons/" + World.subject("person:belmorendi").id();
        return List.of(
                "/desk",
                "/desk/source",
                review,
                review + "?edit=" + known.proposals().getFirst().key(),
                "/desk/persons",
                "/desk/persons?q=zzzz",
                person,
                person + "?add=Arrested",
                person + "/consents",
                person + "/history",
                person + "/same?q=tolvek",
                person + "/same?other=" + World.subject("person:tolvek").id(),
                "/desk/guide",
                "/desk/publish",
                "/desk/enter",
                "/desk/no/such/page");
    }

    @Test
    void everyoneCanUseEveryScreen() {
        var found = new ArrayList<String>();
        for (String screen : screens()) {
            for (String language : List.of("en", "ar")) {
                for (int width : List.of(1280, 320)) {
                    Browser.wide(browser, width);
                    browser.get(
                            house.server.address() + screen + (screen.contains("?") ? "&" : "?") + "lang=" + language);
                    String where = screen + " " + language + " " + width + ": ";
                    new AxeBuilder()
                            .withTags(STANDARD).analyze(browser).getViolations().stream()
                                    .map(rule -> where + words(rule))
                                    .forEach(found::add);
                    if (tooWide()) {
                        found.add(where + "scrolls sideways");
                    }
                }
            }
        }
        assertEquals(List.of(), found, String.join("\n", found));
    }

    private boolean tooWide() {
        return (Boolean) browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    }

    static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
