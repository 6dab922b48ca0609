package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Vigil hands on no library whose licence nobody has read (docs/licences.txt), and none under GPL or AGPL.
class LicencesTest {
    /// SPDX identifiers of licences that ask nothing of those who run or change Vigil but to keep the notice.
    private static final Set<String> TAKEN =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "Unicode-3.0", "LGPL-2.1-or-later");

    private final Map<String, String> listed = Checkout.read("docs/licences.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" +"))
            .collect(Collectors.toMap(words -> words[0], words -> words[1]));

    @Test
    void everyLibraryThatRunsIsListed() {
        var unlisted =
                running().stream().filter(jar -> listed.keySet().stream().noneMatch(library -> isOf(library, jar)));
        assertEquals(List.of(), unlisted.toList());
    }

    @Test
    void everyLibraryListedRuns() {
        var jars = running();
        var unused = listed.keySet().stream().filter(library -> jars.stream().noneMatch(jar -> isOf(library, jar)));
        assertEquals(List.of(), unused.toList());
    }

    @Test
    void everyLicenceIsOneWeTake() {
        var others = listed.entrySet().stream()
                .filter(line -> !TAKEN.contains(line.getValue()))
                .toList();
        assertEquals(List.of(), others);
    }

    /// The jars Vigil runs with, as the build wrote them down, without its own.
    private static List<String> running() {
        var path = Checkout.read("server/target/runtime.classpath").strip();
        var ours = Checkout.root().resolve("core").toString();
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(jar -> !jar.startsWith(ours))
                .toList();
    }

    /// Maven keeps a jar at group/artifact/version/file, with a folder for each part of the group.
    private static boolean isOf(String library, String jar) {
        var parts = library.split(":");
        return jar.replace('\\', '/').contains("/" + parts[0].replace('.', '/') + "/" + parts[1] + "/");
    }
}
