package vigil.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicDays;
import vigil.audience.PublicFile.PublicStatus;
import vigil.claim.Id;

class MemoTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    /// How many people have the status of somebody.
    record Alike(String status) implements Derived<Long> {
        @Override
        public Long from(Contents contents) {
            return contents.files().stream()
                    .filter(file -> file.status().kind().equals(status))
                    .count();
        }
    }

    record PersonPage(Id id) implements Page {
        @Override
        public String path() {
            return id + ".html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            String status = contents.file(id).orElseThrow().status().kind();
            return text(status + contents.get(new Alike("held")) + contents.ahead(DAY));
        }
    }

    record HomePage() implements Page {
        @Override
        public String path() {
            return "index.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return text(contents.name() + contents.edition());
        }
    }

    private final Memo memo = new Memo();

    @Test
    void onlyPagesWhoseInputsChangedAreMade() {
        assertEquals(3, publish(1, DAY, file("a", "held"), file("b", "free")));
        assertEquals(0, publish(1, DAY, file("a", "held"), file("b", "free")));
        assertEquals(1, publish(2, DAY, file("a", "held"), file("b", "free")), "the number of the edition");
        assertEquals(2, publish(3, DAY, file("a", "held"), file("b", "died")), "one person, and the number");
        assertEquals(3, publish(4, DAY, file("a", "free"), file("b", "died")), "a count that everyone tells");
        assertEquals(
                1, publish(5, DAY.plusDays(1), file("a", "free"), file("b", "died")), "a day that changes no answer");
        assertEquals(3, publish(6, DAY.minusDays(1), file("a", "free"), file("b", "died")), "and one that does");
        assertEquals(
                2, publish(7, DAY.minusDays(1), file("a", "free"), file("b", "died"), file("c", "free")), "a third");
        assertEquals(1, publish(8, DAY.minusDays(1), file("a", "free"), file("c", "free")), "and back to two");
    }

    private int publish(int edition, LocalDate day, PublicFile... files) {
        var inputs = new Inputs(
                "Vigil", edition, day, edition, List.of(files), List.of(), id -> Optional.empty(), List.of(), List::of);
        memo.begin(inputs);
        var pages = new ArrayList<Page>(List.of(new HomePage()));
        memo.people().forEach(id -> pages.add(new PersonPage(id)));
        for (Page page : pages) {
            String kept = memo.of(page, bytes -> new String(bytes, StandardCharsets.UTF_8));
            assertEquals(new String(page.bytes(memo), StandardCharsets.UTF_8), kept);
        }
        memo.end();
        return memo.made();
    }

    private static PublicFile file(String id, String status) {
        return new PublicFile(
                new Id("0" + id.repeat(25)),
                List.of(),
                DAY.toString(),
                new PublicStatus(status, null, null, null, List.of()),
                new PublicDays(0, 0, null),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
