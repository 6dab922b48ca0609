package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must not stand in any file here. The patterns are put together so that this file is not its own finding.
class RepositoryTest {
    /// A path that exists on one person's machine only; a web address or a relative path is none.
    private static final Pattern ONE_MACHINE = Pattern.compile("(?<![\\w.$}~-])/(?:work|root|home|Users)/");

    /// A build asks the registries its tools are set up for: a mirror must not be bypassed.
    private static final Pattern REGISTRY = Pattern.compile(String.join(
            "|",
            "repo1?\\.maven\\." + "(apache\\.)?org",
            "npmjs\\." + "(org|com)",
            "pypi\\." + "org",
            "pythonhosted\\." + "org",
            "proxy\\.golang\\." + "org",
            "crates\\." + "io",
            "deb\\.debian\\." + "org",
            "rubygems\\." + "org"));

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    @Test
    void noPathOfOneMachine() {
        assertEquals(List.of(), findings(ONE_MACHINE, Checkout.files().stream()));
    }

    @Test
    void noAddressOfAPackageRegistry() {
        assertEquals(List.of(), findings(REGISTRY, Checkout.files().stream()));
    }

    @Test
    void nothingIsLeftUnfinished() {
        // in a text for people the letters may be a word of another language
        var code = Checkout.files().stream()
                .filter(file -> !file.startsWith(Checkout.root().resolve("texts")));
        assertEquals(List.of(), findings(UNFINISHED, code));
    }

    @Test
    void theLicenceIsThere() {
        var licence = Checkout.read("LICENSE");
        assertTrue(licence.contains("Apache License") && licence.contains("Version 2.0, January 2004"));
    }

    @Test
    void whatMustNotStandHereWouldBeFound() {
        assertTrue(ONE_MACHINE.matcher("see /" + "work/main").find());
        assertTrue(ONE_MACHINE.matcher("\"/" + "home/ana/vigil\"").find());
        assertTrue(!ONE_MACHINE
                .matcher("https://example.org/home/ and ../work/ and ~/work/")
                .find());
        assertTrue(REGISTRY.matcher("https://repo.maven." + "apache.org/maven2").find());
        assertTrue(UNFINISHED.matcher("// TO" + "DO: later").find());
    }

    private static List<String> findings(Pattern pattern, Stream<Path> files) {
        return files.flatMap(file -> findings(pattern, file)).toList();
    }

    private static Stream<String> findings(Pattern pattern, Path file) {
        var name = Checkout.root().relativize(file);
        return Checkout.text(file).stream()
                .flatMap(String::lines)
                .filter(pattern.asPredicate())
                .map(line -> name + ": " + line.strip());
    }
}
