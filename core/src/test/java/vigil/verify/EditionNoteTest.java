package vigil.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;
import vigil.ledger.Hash;

class EditionNoteTest {
    private static final EditionNote NOTE = new EditionNote(
            "Register of Sarvenia", 3, LocalDate.parse("2026-11-21"), 2310, Hash.of(new byte[0]), 212, Hash.of());

    /// The form others may parse: never edit it, only make a v2.
    private static final String TEXT = """
            vigil edition v1
            name Register of Sarvenia
            edition 3
            date 2026-11-21
            files 2310
            manifest e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            log 212 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            """;

    @Test
    void hasOneForm() {
        assertEquals(TEXT, NOTE.text());
        assertEquals(NOTE, EditionNote.parse(TEXT));
    }

    @Test
    void everyOtherFormIsRefused() {
        for (String other : List.of(
                "",
                TEXT.strip(),
                TEXT + "\n",
                TEXT.replace("v1", "v2"),
                TEXT.replace("edition 3", "edition 03"),
                TEXT.replace("edition 3", "edition -3"),
                TEXT.replace("edition 3", "edition 99999999999"),
                TEXT.replace("11-21", "02-30"),
                TEXT.replace("e3b0", "E3B0"),
                TEXT.replace("uFU=", "uFV="),
                TEXT.replace("name Register of Sarvenia", "name  "),
                TEXT.replace("name Register of Sarvenia", "name " + "x".repeat(201)),
                TEXT.replace("name Register of Sarvenia\n", ""),
                TEXT.replace("\n", "\r\n"))) {
            assertThrows(Refusal.class, () -> EditionNote.parse(other), other);
        }
    }
}
