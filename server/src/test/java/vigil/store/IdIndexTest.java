package vigil.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.claim.Id;

class IdIndexTest {
    @Test
    void theBitsAreThoseTheIdentifierWasMadeOf() {
        for (int seed = 0; seed < 1_000; seed++) {
            var made = new SplittableRandom(seed);
            byte[] bytes = ByteBuffer.allocate(16)
                    .putLong(made.nextLong())
                    .putLong(made.nextLong())
                    .array();
            IdBits bits = IdBits.of(Id.random(new SplittableRandom(seed)));
            assertArrayEquals(bytes, bits.bytes());
            assertEquals(bits, IdBits.of(bytes));
        }
    }

    @Test
    void whatWasAddedIsFoundAndNothingElse() throws SQLException {
        var index = new IdIndex();
        var ids = new ArrayList<IdBits>();
        // counted and random identifiers: neither may crowd the slots
        Stream.iterate(0L, n -> n + 1).limit(20_000).forEach(n -> ids.add(new IdBits(0, n)));
        var random = new SplittableRandom(3);
        Stream.generate(() -> new IdBits(random.nextLong(), random.nextLong()))
                .limit(50_000)
                .forEach(ids::add);
        for (int i = 0; i < ids.size(); i++) {
            index.add(ids.get(i), i);
        }
        for (int i = 0; i < ids.size(); i++) {
            assertEquals(
                    i,
                    index.find(
                            ids.get(i),
                            (position, id) -> ids.get((int) position).equals(id)));
        }
        for (int i = 0; i < 50_000; i++) {
            var other = new IdBits(random.nextLong(), 1);
            assertEquals(
                    -1,
                    index.find(other, (position, id) -> ids.get((int) position).equals(id)));
        }
    }

    @Test
    void aHitThatIsNotConfirmedIsPassedBy() throws SQLException {
        var index = new IdIndex();
        var id = new IdBits(1, 2);
        index.add(id, 4);
        index.add(id, 9);
        assertEquals(9, index.find(id, (position, any) -> position == 9));
        assertEquals(-1, index.find(id, (position, any) -> false));
    }
}
