package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
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
import vigil.claim.Claim;
import vigil.intake.Waiting;
import vigil.intake.WorkingDraft;

/// What an editor does at the review screen, in a browser.
class ReviewBrowserTest {
    private static final String TEXT = "Orlan Veshti was arrested on 3 May 2026 in Halvany.\n\n"
            + "Orlan Veshti is a teacher. He was taken to Remand Prison No. 2 on 5 May 2026.";

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
        WorkingDraft draft = house.lay(TEXT);
        browser.get(house.server.address() + "/desk/drafts/" + draft.id());
        return draft;
    }

    /// Presses keys where the focus is, and waits for the page that follows if they decide something.
    private void press(CharSequence... keys) {
        presses++;
        browser.switchTo().activeElement().sendKeys(keys);
    }

    private void decide(CharSequence... keys) {
        WebElement before = browser.findElement(By.tagName("html"));
        press(keys);
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(before));
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> !page.findElements(By.cssSelector("html.keyed")).isEmpty());
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
        browser.findElement(By.cssSelector("button[value=accept]")).click();
        assertEquals(1, in(draft, Waiting.ACCEPTED).size());
        browser.findElement(By.cssSelector(".reject summary")).click();
        browser.findElement(By.cssSelector("button[value=reject]")).click();
        assertEquals(1, in(draft, Waiting.REJECTED).size());
        browser.findElement(By.cssSelector("button[value=undo]")).click();
        browser.findElement(By.cssSelector("button[value=accept-all]")).click();
        browser.findElement(By.cssSelector("button[value=record]")).click();
        assertEquals(claims().size(), in(draft, Waiting.RECORDED).size());
        assertTrue(
                browser.findElement(By.cssSelector("[role=status]")).getText().contains("recorded"));
    }
}
