package vigil.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTest {
    @Test
    void keepsAll128Bits() {
        assertEquals("7zzzzzzzzzzzzzzzzzzzzzzzzz", Id.of(-1, -1).text());
        assertEquals("00000000000000000000000001", Id.of(0, 1).text());
        assertEquals(26, Id.random(new Random(1)).text().length());
    }

    @Test
    void refusesWhatIsNotAnId() {
        assertThrows(Refusal.class, () -> new Id("8zzzzzzzzzzzzzzzzzzzzzzzzz"));
        assertThrows(Refusal.class, () -> new Id("ivan-ivanov"));
    }
}
