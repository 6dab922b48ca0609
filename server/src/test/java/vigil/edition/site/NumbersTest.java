package vigil.edition.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vigil.audience.Disclosed;
import vigil.audience.PublicFiles;
import vigil.casefile.Register;
import vigil.edition.Contents;
import vigil.text.Language;

/// Every number on the page of numbers follows from released entries, and the reasons for a change add up to it.
class NumbersTest {
    private static final Contents SARVENIA = Sarvenia.contents();

    @Test
    void theReasonsForAChangeAddUpToIt() {
        List<Growth.Row> rows = SARVENIA.get(new Growth());
        assertTrue(rows.size() > 3, "several quarters");
        for (int i = 1; i < rows.size(); i++) {
            Growth.Row row = rows.get(i);
            int expected = rows.get(i - 1).published() + row.began() - row.ended() + row.late() - row.corrected();
            assertEquals(expected, row.published(), row.toString());
        }
    }

    @Test
    void aNumberOfThePastIsComputedAgainFromWhatWasReleasedByThen() {
        for (Growth.Row row : SARVENIA.get(new Growth())) {
            assertEquals(row.published(), count(row.day(), true), row.toString());
            assertEquals(row.known(), count(row.day(), false), row.toString());
        }
    }

    /// As `vigil count` does it: everybody at once, not person by person.
    private static int count(LocalDate day, boolean then) {
        var entries = SARVENIA.people().stream()
                .flatMap(id -> SARVENIA.evidence(id).stream())
                .distinct()
                .filter(each -> !then
                        || !each.entry()
                                .at()
                                .atZone(java.time.ZoneOffset.UTC)
                                .toLocalDate()
                                .isAfter(day))
                .map(Disclosed::entry)
                .toList();
        return (int) PublicFiles.of(Register.of(entries, day)).stream()
                .filter(file -> StatusWords.kind(file).deprived())
                .count();
    }

    @Test
    void everyChartHasATableAndSaysHowItWasCounted() {
        for (Language language : Language.all()) {
            byte[] bytes = Sarvenia.pages().get(language.tag() + "/numbers.html");
            var page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            var figures = page.select("figure");
            assertEquals(4, figures.size());
            figures.forEach(figure -> {
                assertEquals(1, figure.select("svg.chart[aria-label]").size());
                assertTrue(figure.select("table tbody tr").size() > 0, language.tag());
                assertTrue(figure.select("p.small").hasText(), language.tag());
            });
        }
    }
}
