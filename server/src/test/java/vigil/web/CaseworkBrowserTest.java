package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import vigil.casefile.Register;
import vigil.claim.Subject;

/// What a small team does with case files, in a browser, with scripts and without.
class CaseworkBrowserTest {
    @TempDir
    Path home;

    private House house;
    private ChromeDriver browser;

    @BeforeEach
    void open() {
        house = new House(home);
        browser = Browser.open(false);
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

    private void go(String path) {
        browser.get(house.server.address() + path);
    }

    private WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private void send(String css) {
        Browser.follow(browser, () -> find(css).click());
    }

    private String text() {
        return find("main").getText();
    }

    /// A source is pasted, everything in it accepted and recorded.
    private Subject record(String text) {
        go("/desk/source");
        find("#text").sendKeys(text);
        find("#title").sendKeys("The Lower Quay");
        find("#published").sendKeys("4 May 2026");
        new Select(find("#kind")).selectByValue("media");
        send(".sheet button.do");
        send("button[value=accept-all]");
        send("button[value=record]");
        List<Subject> people = register().people();
        return people.getLast();
    }

    private String name() {
        return house.desk.team().all().getFirst().name();
    }

    private Register register() {
        return house.desk.register();
    }

    /// Without scripts: from an empty register to a page that readers see, and back.
    @Test
    void fromAnEmptyRegisterToAPublishedPersonAndBack() {
        go("/desk");
        assertTrue(text().contains("The register is empty."), text());
        Subject person = record("Orlan Veshti was arrested on 3 May 2026 in Halvany.");

        go("/desk/publish");
        assertTrue(text().contains("nobody was asked"), text());
        send("main .rows a");
        find("input[value=name]").click();
        new Select(find("#status")).selectByValue("given");
        new Select(find("#basis")).selectByValue("family");
        find("#givenBy").sendKeys("the sister, by telephone");
        find("#until").clear();
        find("#until").sendKeys("May 2027");
        send("form.edit button.do");
        assertTrue(text().contains("understood as May 2027"), text());
        send("form.edit button.do");
        assertTrue(text().contains("May be published"), text());

        go("/desk/publish");
        for (WebElement question : browser.findElements(By.cssSelector(".ask"))) {
            question.findElement(By.cssSelector("input[value=no]")).click();
            question.findElement(By.cssSelector("input:not([type=radio])")).sendKeys("thought about");
        }
        find("input[name=read]").click();
        send(".finish button.do");
        send("main .rows a");
        assertTrue(text().contains("Orlan Veshti"), text());
        String page = browser.getCurrentUrl();

        go("/desk/persons/" + person.id() + "/consents");
        find("input[value=name]").click();
        new Select(find("#status")).selectByValue("withdrawn");
        find("#until").clear();
        send("form.edit button.do");
        assertTrue(text().contains("taken back from readers"), text());
        browser.get(page + "?past-the-minute-in-which-browsers-keep-it");
        assertTrue(text().contains("This page was taken away"), text());
        assertTrue(text().contains("Consent withdrawn"), text());
        assertFalse(browser.getPageSource().contains("Veshti"));
        go("/desk/persons/" + person.id() + "/history");
        assertTrue(text().contains("the sister, by telephone"), text());
    }

    @Test
    void twoPeopleAreJoinedAfterALookAndPartedAgain() {
        Subject one = record("Orlan Veshti was arrested on 3 May 2026 in Halvany.");
        Subject other = record("Orlan Vesti was arrested on 9 May 2026 in Kestova.");
        assertFalse(one.equals(other));
        go("/desk/persons/" + one.id() + "/same?q=Vesti");
        send("main .rows a");
        assertTrue(text().contains("If Orlan Veshti and Orlan Vesti are one person"), text());
        assertTrue(text().contains("Kestova"), text());
        assertEquals(2, register().people().size(), "a look has changed the register");
        find("#reason").sendKeys("the same photograph");
        send("button[value=join]");
        assertEquals(1, register().people().size());
        assertTrue(text().contains("the same photograph"), text());
        find("form.bar input[name=reason]").sendKeys("born in other years");
        send("button[value=apart]");
        assertEquals(2, register().people().size());
    }

    /// What was typed comes back after the browser died.
    @Test
    void whatWasTypedSurvivesACrash() {
        browser.quit();
        browser = Browser.open(true);
        Browser.enter(browser, house);
        go("/desk/source");
        find("#text").sendKeys("Orlan Veshti was arrested");
        new WebDriverWait(browser, Browser.PATIENCE)
                .until(_ -> house.desk.unfinished().find(name(), "/desk/source").isPresent());
        browser.quit();
        browser = Browser.open(true);
        Browser.enter(browser, house);
        go("/desk/source");
        new WebDriverWait(browser, Browser.PATIENCE).until(_ -> find("#kept").isDisplayed());
        assertEquals("Orlan Veshti was arrested", find("#text").getDomProperty("value"));
        find("#kept button").click();
        assertEquals("", find("#text").getDomProperty("value"));
        new WebDriverWait(browser, Browser.PATIENCE)
                .until(_ -> house.desk.unfinished().find(name(), "/desk/source").isEmpty());
    }
}
