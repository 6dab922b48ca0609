package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.PublicFiles;
import vigil.audience.PublishPlan;
import vigil.claim.Fact;

/// What a reader of the invented world finds on 21 November 2026: the figures of the pages.
class WorldPublishedTest {
    private static final WorldPlayed PLAYED = new WorldPlayed();

    @Test
    void theEditionCountsEveryActAndIsOfToday() {
        assertEquals(10, PLAYED.released().edition());
        assertEquals(LocalDate.of(2026, 11, 21), PLAYED.released().date());
    }

    @Test
    void statusAndDaysOfEveryone() {
        assertEquals("held 984..985, 985", line("belmorendi"));
        assertEquals("held 985..985, 985", line("strelhune"));
        assertEquals("trial 214..214, 214", line("dzhevakelashtrani-mostovoyenko"));
        assertEquals("free 966..966, 966", line("tolvek"));
        assertEquals("home 61..61, 61", line("harratu"));
        assertEquals("lost 49..49, 49", line("yun"));
        assertEquals("bound 0..0, 0", line("ruz-ilmarin"));
        assertEquals("died 933..934, null", line("kervadian"));
        assertEquals("free 54..54, 54", line("tolvek-teacher"));
        assertEquals("free 3..3, 3", line("minor"));
    }

    private static String line(String person) {
        PublicFile file = PLAYED.file(person);
        var days = file.days();
        return file.status().kind() + " " + days.least() + ".." + days.most() + ", " + days.inUse();
    }

    @Test
    void theChainOfPlacesHasSixStays() {
        var stays = PLAYED.file("belmorendi").stays();
        assertEquals(
                List.of(
                        "Police cells, Halvany 2024-03-12",
                        "Remand Prison No. 2, Halvany 2024-03-14",
                        "Regional Psychiatric Hospital, Kestova 2024-05",
                        "Remand Prison No. 2, Halvany 2024-06-20~",
                        "null 2025-02-11",
                        "Women’s Colony No. 9, Dremnik 2025-03-02"),
                stays.stream().map(stay -> stay.place() + " " + stay.from()).toList());
        assertTrue(stays.getLast().current());
    }

    @Test
    void sourcesDisagreeAboutTheDayOfTheArrestAndTheLawyer() {
        PublicFile file = PLAYED.file("belmorendi");
        var arrest = file.points(Fact.Arrested.class).getFirst();
        assertTrue(arrest.disagreed());
        assertEquals("2024-03-12", String.valueOf(arrest.fact().when()));
        assertTrue(file.points(Fact.HearingHeld.class).stream().anyMatch(PublicFile.PublicPoint::disagreed));
    }

    @Test
    void whatDisagreesInTheWorld() {
        var disagreed = PublicFiles.of(PLAYED.released()).stream()
                .flatMap(file -> file.points().stream())
                .filter(PublicFile.PublicPoint::disagreed)
                .map(point -> point.fact().getClass().getSimpleName())
                .toList();
        // two people whose ages the sources give differently, an arrest, and whether a lawyer was there
        assertEquals(List.of("Arrested", "HearingHeld", "Aged", "Aged"), disagreed);
    }

    @Test
    void oneScientistUnderTwoSpellingsAndTwoWomenOfOneName() {
        assertEquals(PLAYED.file("iskandri").id(), PLAYED.file("iskandriy").id());
        assertFalse(
                PLAYED.file("tolvek").id().equals(PLAYED.file("tolvek-teacher").id()));
    }

    @Test
    void theDeskHasSomethingToShow() {
        var pending = PublishPlan.of(PLAYED.lines, person -> true).toString();
        for (String awaited : List.of("Achterlo", "Ordvik", "2027-02-20", "Too exact.", "no dentist", "2026-07-09")) {
            assertTrue(pending.contains(awaited), awaited);
        }
        assertFalse(pending.contains("Perovash"), "what was taken back is not offered again");
        World.canaries().stream()
                .filter(canary -> canary.kind().equals("team") || canary.kind().equals("sealed"))
                .forEach(canary -> assertFalse(pending.contains(canary.text()), canary.toString()));
    }

    @Test
    void everyCanaryIsInTheRecordAndNoneIsPublic() {
        String inside = PLAYED.lines.toString();
        String outside =
                PLAYED.released().entries().stream().map(Disclosed::line).collect(Collectors.joining("\n"));
        outside += PublicFiles.of(PLAYED.released()).stream()
                .map(file -> new String(file.json(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        assertTrue(World.canaries().size() > 30);
        for (World.Canary canary : World.canaries()) {
            assertTrue(inside.contains(canary.text()), canary.toString());
            assertFalse(outside.contains(canary.text()), canary.toString());
        }
    }

    @Test
    void theTeamSeesMore() {
        assertEquals(Fact.Health.class, health("belmorendi"));
        assertTrue(PLAYED.file("belmorendi").points(Fact.Health.class).isEmpty());
    }

    private static Class<?> health(String person) {
        return PLAYED.inside(person).points(Fact.Health.class).getFirst().fact().getClass();
    }
}
