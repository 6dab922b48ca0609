package vigil.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The system's Chromium with somebody at the desk. Where it is not installed the tests say so and are passed over;
/// where they must be complete (`CI=true`) that is a failure.
final class Browser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Browser() {}

    static ChromeDriver open(boolean scripts) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String reason = "No browser test: " + CHROMIUM + " or " + DRIVER + " is not installed";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            System.err.println(reason);
            abort(reason);
        }
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run");
        options.addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    /// Enters by the link and its button, as a person does.
    static void enter(ChromeDriver browser, House house) {
        browser.get(house.server.address() + "/desk/enter?token=" + house.passes.issue(house.editor));
        follow(browser, () -> browser.findElement(By.tagName("button")).click());
    }

    /// Does what leads to another page, and waits until the page before is gone.
    static void follow(ChromeDriver browser, Runnable act) {
        WebElement before = browser.findElement(By.tagName("html"));
        act.run();
        new WebDriverWait(browser, PATIENCE).until(_ -> isGone(before));
    }

    /// Between two pages the driver says in words of its own, and not as an exception of its own, that an element went
    /// with its page.
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        } catch (WebDriverException e) {
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    /// A window has a least width; what it shows has none.
    static void wide(ChromeDriver browser, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }
}
