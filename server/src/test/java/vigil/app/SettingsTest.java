package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What is set has its effect or is refused by name.
class SettingsTest {
    @TempDir
    Path home;

    private Path file(String... lines) throws IOException {
        return Files.write(home.resolve(SettingsFile.NAME), List.of(lines));
    }

    private List<String> refused(String... lines) throws IOException {
        Path file = file(lines);
        var refusal = assertThrows(Refusal.class, () -> SettingsFile.read(file));
        return refusal.problems().stream()
                .map(problem -> problem.code() + " " + problem.where())
                .sorted()
                .toList();
    }

    @Test
    void nothingHasToBeSet() {
        assertEquals("Vigil", SettingsFile.in(home).name());
        assertEquals(8080, SettingsFile.in(home).port());
    }

    @Test
    void whatIsSetCounts() throws IOException {
        file("# ours", "name = Комитет", "port=0");
        assertEquals("Комитет", SettingsFile.in(home).name());
        assertEquals(0, SettingsFile.in(home).port());
        assertEquals("127.0.0.1", SettingsFile.in(home).address());
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() throws IOException {
        assertEquals(
                List.of(
                        "setting-twice name",
                        "setting-unknown prot",
                        "setting-value port",
                        "setting-value storage.address"),
                refused("name=a", "name=b", "prot=1", "port=99999", "storage.address=s3.example.org"));
    }

    @Test
    void aSecretOthersMayReadIsRefusedAndNeverShown() throws IOException {
        Path file = file("database.password = correct horse");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(List.of("settings-open " + file), refused("database.password = correct horse"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertFalse(SettingsFile.read(file).toString().contains("horse"));
    }

    @Test
    void everyStandardFitsItsForm() {
        for (Setting setting : Setting.values()) {
            Settings.DEFAULT.with(setting, setting.standard());
        }
        var keys = Arrays.stream(Setting.values()).map(Setting::key).toList();
        assertEquals(keys.size(), keys.stream().distinct().count());
    }

    @Test
    void everyProblemOfAFileHasASentence() {
        for (String code : List.of("setting-value", "setting-unknown", "setting-twice", "settings-open")) {
            assertFalse(Refusals.sentence(new Problem(code, "a", "b", "c")).contains("{"), code);
        }
    }

    @Test
    void theListInDocsIsThisList() throws IOException {
        assertEquals(Files.readString(Path.of("../docs/settings.md")), SettingsFile.documented());
    }
}
