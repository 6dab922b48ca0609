package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import vigil.claim.Fact;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;
import vigil.team.Account;
import vigil.team.Role;

/// The journeys of people who come to work here, in the system's Chromium.
class TeamBrowserTest {
    private static final String WORDS = "five quiet words of tin";

    @TempDir
    Path home;

    private House house;
    private final List<ChromeDriver> browsers = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new House(home);
    }

    @AfterEach
    void close() {
        browsers.forEach(ChromeDriver::quit);
        house.close();
    }

    /// A machine of its own, by the name for which browsers make passkeys.
    private ChromeDriver browser(boolean scripts) {
        ChromeDriver browser = Browser.open(scripts);
        browsers.add(browser);
        Browser.wide(browser, 1280);
        return browser;
    }

    private String at(String path) {
        return "http://localhost:" + house.server.port() + path;
    }

    private static void click(ChromeDriver browser, String css) {
        Browser.follow(browser, () -> browser.findElement(By.cssSelector(css)).click());
    }

    private static void type(ChromeDriver browser, String id, String text) {
        browser.findElement(By.id(id)).sendKeys(text);
    }

    private static String text(ChromeDriver browser) {
        return browser.findElement(By.tagName("body")).getText();
    }

    private void join(ChromeDriver browser, String link, String name) {
        browser.get(link);
        type(browser, "name", name);
        type(browser, "passphrase", WORDS);
        type(browser, "passphrase-again", WORDS);
        click(browser, "button[value=passphrase]");
    }

    private void enter(ChromeDriver browser, String name, String passphrase) {
        browser.get(at("/desk/enter"));
        type(browser, "name", name);
        type(browser, "passphrase", passphrase);
        click(browser, "button[value=passphrase]");
    }

    private Account named(String name) {
        return house.desk.team().all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstKeeperComesInAndInvitesAColleagueWithAPasskey() {
        ChromeDriver keeper = browser(true);
        join(keeper, at("/desk/join?token=" + house.desk.team().inviteKeeper()), "Wren");
        assertEquals(10, keeper.findElements(By.cssSelector(".codes li")).size());
        click(keeper, "a[href='/desk']");
        assertEquals(Role.KEEPER, named("Wren").role());
        click(keeper, "a[href='/desk/team']");
        click(keeper, "form[action='/desk/team'] button");
        String link = keeper.findElement(By.cssSelector("code.link")).getText();
        keeper.navigate().refresh();

        ChromeDriver colleague = browser(true);
        colleague.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
        colleague.get(link);
        type(colleague, "passkey-name", "Lark");
        click(colleague, "form[data-passkey] button");
        assertTrue(text(colleague).contains("Welcome, Lark"), text(colleague));
        assertEquals(Role.EDITOR, named("Lark").role());

        colleague.get(at("/desk/you"));
        click(colleague, ".you button");
        click(colleague, "form[data-passkey] button");
        assertEquals(at("/desk"), colleague.getCurrentUrl());
        colleague.get(link);
        assertTrue(text(colleague).contains("was used before"));
    }

    @Test
    void withoutScriptsThePassphraseIsEnough() {
        ChromeDriver browser = browser(false);
        join(browser, at("/desk/join?token=" + house.invitation()), "Wren");
        String code = browser.findElement(By.cssSelector(".codes code")).getText();
        browser.get(at("/desk/you"));
        click(browser, ".you button");
        enter(browser, "wren", WORDS);
        assertEquals(at("/desk"), browser.getCurrentUrl());
        browser.get(at("/desk/you"));
        click(browser, ".you button");
        browser.findElement(By.cssSelector("details summary")).click();
        type(browser, "code-name", "Wren");
        type(browser, "code", code);
        click(browser, "button[value=code]");
        assertEquals(at("/desk/you"), browser.getCurrentUrl());
        assertTrue(text(browser).contains("9 are left"), text(browser));
    }

    @Test
    void keysAreEnoughToComeIn() {
        ChromeDriver browser = browser(true);
        browser.get(at("/desk/join?token=" + house.invitation()));
        browser.findElement(By.id("name")).sendKeys("Wren", Keys.TAB);
        browser.switchTo().activeElement().sendKeys(WORDS, Keys.TAB);
        WebElement again = browser.switchTo().activeElement();
        Browser.follow(browser, () -> again.sendKeys(WORDS, Keys.ENTER));
        assertTrue(text(browser).contains("Welcome, Wren"));
    }

    @Test
    void whoIsSuspendedInTheMiddleOfAnEditIsToldAndKeepsTheirWords() {
        WorkingDraft draft = house.lay("Orlan Veshti was arrested on 3 May 2026 in Kestova.");
        ChromeDriver lark = browser(true);
        join(lark, at("/desk/join?token=" + house.desk.team().invite(named("amsel"), Role.EDITOR, Set.of())), "Lark");
        lark.get(at("/desk/drafts/" + draft.id()));
        click(lark, "button[value=accept]");
        lark.get(at("/desk/drafts/" + draft.id() + "?edit="
                + draft.proposals().getLast().key()));
        WebElement field = lark.findElement(By.cssSelector("form.edit input:not([type=hidden])"));
        field.clear();
        field.sendKeys("words nobody else has");

        ChromeDriver wren = browser(true);
        join(wren, at("/desk/join?token=" + house.desk.team().invite(named("amsel"), Role.EDITOR, Set.of())), "Wren");
        wren.get(at("/desk/team"));
        wren.findElement(By.cssSelector("summary[aria-label='Suspend Lark']")).click();
        click(wren, "form[action='/desk/team/" + named("Lark").id() + "/standing'] button");

        Browser.follow(lark, () -> field.sendKeys(Keys.ENTER));
        assertTrue(text(lark).contains("Your access is suspended"), text(lark));
        assertTrue(text(lark).contains("was not recorded"));
        assertTrue(text(lark).contains("words nobody else has"));
        assertFalse(text(lark).contains("Orlan"), "something of the register is shown");
        var stands = house.desk.drafts().find(draft.id()).draft();
        assertEquals(1, stands.in(Waiting.ACCEPTED).size(), "what was saved before is lost");
        assertTrue(stands.proposals().stream().map(Waiting::fact).noneMatch(TeamBrowserTest::says));

        wren.get(at("/desk/team"));
        click(wren, "button[value=restore]");
        assertTrue(text(wren).contains("A second person has to agree"), text(wren));
        assertFalse(named("Lark").active());
        house.desk.team().restore(named("amsel"), named("Lark").id());
        enter(lark, "Lark", WORDS);
        assertEquals(at("/desk"), lark.getCurrentUrl());
    }

    private static boolean says(Fact fact) {
        return fact.toString().contains("words nobody else has");
    }

    @Test
    void everyoneCanUseTheseScreens() {
        ChromeDriver browser = browser(true);
        String link = "/desk/join?token=" + house.invitation();
        var found = new ArrayList<String>();
        look(browser, List.of(link, "/desk/join?token=spent", "/desk/enter"), found);
        join(browser, at(link), "Wren");
        look(browser, List.of(), found);
        house.desk
                .team()
                .suspend(
                        named("Wren"),
                        house.desk.team().enrol("Lark", Role.EDITOR, Set.of()).id());
        look(browser, List.of("/desk/team", "/desk/you"), found);
        house.desk.team().suspend(named("amsel"), named("Wren").id());
        look(browser, List.of("/desk/you"), found);
        assertEquals(List.of(), found, String.join("\n", found));
    }

    /// The page as it is, then each of the screens, in a left-to-right and a right-to-left language, wide and narrow.
    private void look(ChromeDriver browser, List<String> screens, List<String> found) {
        if (screens.isEmpty()) {
            judge(browser, "after joining", found);
        }
        for (String screen : screens) {
            for (String language : List.of("en", "ar")) {
                browser.get(at(screen + (screen.contains("?") ? "&" : "?") + "lang=" + language));
                for (WebElement fold : browser.findElements(By.cssSelector("details"))) {
                    browser.executeScript("arguments[0].open = true", fold);
                }
                judge(browser, screen + " " + language, found);
            }
        }
    }

    private void judge(ChromeDriver browser, String where, List<String> found) {
        for (int width : List.of(1280, 320)) {
            Browser.wide(browser, width);
            new AxeBuilder()
                    .withTags(DeskAxeTest.STANDARD).analyze(browser).getViolations().stream()
                            .map(rule -> where + " " + width + ": " + DeskAxeTest.words(rule))
                            .forEach(found::add);
            if ((Boolean) browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth")) {
                found.add(where + " " + width + ": scrolls sideways");
            }
        }
    }
}
