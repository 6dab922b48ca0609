package vigil.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/// What an answer tells: all of it, but for what is different each time the same is asked.
final class Told {
    /// Who else has a page open: colleagues of the test, named after their roles.
    private static final String PRESENCE =
            "<p class=\"note thin\">[^<]*\\b(reader|editor|publisher|keeper)\\b[^<]*</p>\\n?";

    private Told() {}

    static String of(RawAnswer answer) {
        boolean zip = answer.header("Content-Type").orElse("").contains("spreadsheetml");
        return answer.status() + " " + answer.header("Location").orElse("") + "\n"
                + (zip ? unzipped(answer.body()) : page(answer.text()));
    }

    private static String page(String text) {
        return text.replaceAll("data-challenge=\"[^\"]*\"", "").replaceAll(PRESENCE, "");
    }

    /// What stands in a workbook, but for the hour at which it was made.
    private static String unzipped(byte[] bytes) {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                text.append(entry.getName()).append(entry.getName().equals("docProps/core.xml") ? "" : part);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
