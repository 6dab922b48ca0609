package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import vigil.app.World;
import vigil.claim.Claim;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;

/// What an editor does at the review screen, in a browser.
class ReviewBrowserTest {
    private static final String TEXT = "Orlan Veshti was arrested on 3 May 2026 in Halvany.\n\n"
            + "Orlan Veshti is a teacher. He was taken to Remand Prison No. 2 on 5 May 2026.";

    private static final String TWO = "Orlan Veshti was arrested on 3 May 2026 in Halvany.\n\n"
            + "Tamira Solk, a nurse, was arrested on 4 May 2026 in Ostrava Nova.";

    @TempDir
    Path home;

    private House house;
    private ChromeDriver browser;
    private int presses;

    @BeforeEach
    void open() {
        house = new House(home);
        browser = Browser.open(true);
        Browser.wide(browser, 1280);
        Browser.enter(browser, house);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        house.close();
    }

    /// Opens the review of an invented text.
    private WorkingDraft review() {
        return review(TEXT);
    }

    private WorkingDraft review(String text) {
        WorkingDraft draft = house.lay(text);
        browser.get(house.server.address() + "/desk/drafts/" + draft.id());
        return draft;
    }

    /// Presses keys where the focus is, and waits for the page that follows if they decide something.
    private void press(CharSequence... keys) {
        presses++;
        browser.switchTo().activeElement().sendKeys(keys);
    }

    private void decide(CharSequence... keys) {
        Browser.follow(browser, () -> press(keys));
        new WebDriverWait(browser, Browser.PATIENCE)
                .until(page -> !page.findElements(By.cssSelector("html.keyed")).isEmpty());
    }

    private void click(String button) {
        Browser.follow(
                browser,
                () -> browser.findElement(By.cssSelector("button[value=" + button + "]"))
                        .click());
    }

    private List<Waiting> in(WorkingDraft draft, String state) {
        return house.desk.drafts().find(draft.id()).draft().in(state);
    }

    private List<Claim> claims() {
        return house.desk.lines().stream()
                .map(line -> line.entry())
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    @Test
    void keysAreEnough() {
        WorkingDraft draft = review();
        int all = draft.proposals().size();
        assertTrue(all >= 3, "the reader finds too little in the invented text: " + all);

        decide("a");
        assertEquals(1, in(draft, Waiting.ACCEPTED).size());
        decide("u");
        assertEquals(all, in(draft, Waiting.OPEN).size());
        decide("a");
        press("r");
        press("not needed");
        decide(Keys.ENTER);
        assertEquals("not needed", in(draft, Waiting.REJECTED).getFirst().because());
        while (!in(draft, Waiting.OPEN).isEmpty()) {
            decide("a");
        }
        assertEquals(List.of(), claims(), "recorded before the editor said so");
        decide("w");
        assertEquals(all - 1, in(draft, Waiting.RECORDED).size());
        assertEquals(all - 1, claims().size());
        assertTrue(presses <= all + 6, presses + " presses for " + all + " proposals");
    }

    /// The whole declaration of the invented country: one name is put right, one proposal is rejected with a reason,
    /// everybody else is accepted person by person, and it is recorded. Every character typed is a press.
    @Test
    void aDeclarationInLessThanSixtyPresses() {
        WorkingDraft draft = review(declaration());
        int all = draft.proposals().size();
        assertTrue(
                all >= 30 && draft.people().size() >= 9,
                all + " proposals, " + draft.people().size() + " people");

        decide("e");
        type(Keys.END, "s");
        decide(Keys.ENTER);
        reject("unclear");
        while (!in(draft, Waiting.OPEN).isEmpty()) {
            if (acceptable()) {
                decide("A");
            } else {
                reject("unclear");
            }
        }
        int rejected = in(draft, Waiting.REJECTED).size();
        decide("w");

        assertEquals(all - rejected, claims().size());
        assertEquals("unclear", in(draft, Waiting.REJECTED).getFirst().because());
        System.out.printf(
                "%d proposals about %d people, %d rejected: %d presses%n",
                all, draft.people().size(), rejected, presses);
        assertTrue(presses < 60, presses + " presses for " + all + " proposals");
    }

    /// Whether everything of the person at whom the keys stand can be accepted at once.
    private boolean acceptable() {
        return !browser.findElements(By.cssSelector(".who:has(.prop[aria-current=true]) button[value=accept-all]"))
                .isEmpty();
    }

    private void reject(String because) {
        press("r");
        type(because);
        decide(Keys.ENTER);
    }

    private static String declaration() {
        return new String(World.document("declaration.txt"), StandardCharsets.UTF_8);
    }

    /// Types where the focus is, one press after another.
    private void type(CharSequence... parts) {
        for (CharSequence part : parts) {
            for (int i = 0; i < part.length(); i++) {
                press(part.subSequence(i, i + 1));
            }
        }
    }

    @Test
    void aDigitGivesAProposalToAnotherPersonOfTheText() {
        WorkingDraft draft = review(TWO);
        assertEquals(2, draft.people().size(), draft.people().toString());
        var second = draft.people().getLast().subject();
        Waiting first = draft.of(draft.people().getFirst()).getFirst();
        int had = draft.of(draft.people().getLast()).size();

        decide("2");
        WorkingDraft now = house.desk.drafts().find(draft.id()).draft();
        assertEquals(second, now.proposal(first.key()).person());
        assertEquals(had + 1, now.of(now.people().getLast()).size());
        assertEquals(Waiting.OPEN, now.proposal(first.key()).state(), "it is still to be decided");

        decide("1");
        assertEquals(
                first.person(),
                house.desk
                        .drafts()
                        .find(draft.id())
                        .draft()
                        .proposal(first.key())
                        .person());
    }

    @Test
    void aCorrectionByKeys() {
        WorkingDraft draft = review();
        decide("e");
        WebElement name = browser.switchTo().activeElement();
        assertEquals("fact-name", name.getAttribute("name"));
        name.clear();
        name.sendKeys("Orlan T. Veshti");
        decide(Keys.ENTER);
        assertTrue(in(draft, Waiting.ACCEPTED).getFirst().fact().toString().contains("Orlan T. Veshti"));
    }

    @Test
    void walkingThroughMovesBothSides() {
        review();
        press("j");
        press("j");
        press("k");
        WebElement current = browser.findElement(By.cssSelector(".prop[aria-current=true]"));
        assertEquals(browser.switchTo().activeElement(), current);
        String number = current.getAttribute("data-p");
        for (WebElement mark : browser.findElements(By.cssSelector("mark.lit"))) {
            assertTrue(List.of(mark.getAttribute("data-p").split(" ")).contains(number));
        }
        assertFalse(browser.findElements(By.cssSelector("mark.lit")).isEmpty());
        press("?");
        assertTrue(browser.findElement(By.id("help")).isDisplayed());
    }

    @Test
    void hoveringEitherSideLightsTheOther() {
        review();
        var cards = browser.findElements(By.cssSelector(".prop[data-p]"));
        WebElement second = cards.get(1);
        String number = second.getAttribute("data-p");
        new Actions(browser).moveToElement(second).perform();
        assertTrue(browser.findElements(By.cssSelector("mark.lit")).stream()
                .anyMatch(
                        mark -> List.of(mark.getAttribute("data-p").split(" ")).contains(number)));
        WebElement mark = browser.findElements(By.tagName("mark")).getLast();
        new Actions(browser).moveToElement(mark).perform();
        String lit = mark.getAttribute("data-p").split(" ")[0];
        assertTrue(browser.findElement(By.id("p" + lit)).getAttribute("class").contains("lit"));
    }

    @Test
    void everythingWorksWithoutScripts() {
        browser.quit();
        browser = Browser.open(false);
        Browser.wide(browser, 1280);
        Browser.enter(browser, house);
        WorkingDraft draft = review();
        assertTrue(browser.findElements(By.cssSelector("html.keyed")).isEmpty(), "scripts ran");
        click("accept");
        assertEquals(1, in(draft, Waiting.ACCEPTED).size());
        browser.findElement(By.cssSelector(".reject summary")).click();
        click("reject");
        assertEquals(1, in(draft, Waiting.REJECTED).size());
        click("undo");
        click("accept-all");
        click("record");
        assertEquals(claims().size(), in(draft, Waiting.RECORDED).size());
        assertTrue(
                browser.findElement(By.cssSelector("[role=status]")).getText().contains("recorded"));
    }
}
