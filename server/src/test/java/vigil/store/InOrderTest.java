package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.claim.Id;
import vigil.ledger.LedgerFault;
import vigil.ledger.Salt;

class InOrderTest {
    private static final int MANY = 500;

    @Test
    void whatComesOfThePiecesIsHandedOverInTheirOrderOnTheThreadThatGivesThem() {
        var taken = new ArrayList<Integer>();
        var here = Thread.currentThread();
        try (var work = new InOrder<Integer, Integer>(InOrderTest::slowly, number -> {
            assertEquals(here, Thread.currentThread());
            taken.add(number);
        })) {
            IntStream.range(0, MANY).forEach(work::give);
            work.end();
        }
        assertEquals(IntStream.range(0, MANY).boxed().toList(), taken);
    }

    @Test
    void onlyAFewPiecesAreHeldAtATime() {
        var begun = new AtomicInteger();
        var taken = new AtomicInteger();
        int cores = Runtime.getRuntime().availableProcessors();
        try (var work = new InOrder<Integer, Integer>(
                number -> {
                    begun.incrementAndGet();
                    return number;
                },
                number -> taken.incrementAndGet())) {
            for (int i = 0; i < MANY; i++) {
                work.give(i);
                assertTrue(begun.get() - taken.get() <= cores + 1);
            }
            work.end();
        }
        assertEquals(MANY, taken.get());
    }

    @Test
    void aFaultInThirdPlaceIsThrownAfterTwoWereHandedOver() {
        var taken = new ArrayList<Integer>();
        try (var work = new InOrder<Integer, Integer>(
                number -> {
                    if (number == 2) {
                        throw new LedgerFault("damaged");
                    }
                    return number;
                },
                taken::add)) {
            assertThrows(LedgerFault.class, () -> {
                IntStream.range(0, MANY).forEach(work::give);
                work.end();
            });
        }
        assertEquals(List.of(0, 1), taken);
    }

    @Test
    void onePieceAloneIsWorkedAtWhereItIsGiven() {
        var taken = new ArrayList<Thread>();
        try (var work = new InOrder<Integer, Thread>(number -> Thread.currentThread(), taken::add)) {
            work.give(1);
            work.end();
        }
        assertEquals(List.of(Thread.currentThread()), taken);
    }

    @Test
    void noSaltIsDrawnTwiceWhoeverAsks() {
        var salts = new Salts();
        Id id = Id.random(new SplittableRandom(1));
        Set<Salt> drawn =
                Stream.generate(() -> salts.apply(id)).parallel().limit(10_000).collect(Collectors.toSet());
        assertEquals(10_000, drawn.size());
    }

    private static int slowly(int number) {
        long sum = number;
        for (int i = 0; i < (number % 7) * 10_000; i++) {
            sum = sum * 31 + i;
        }
        return sum == Long.MIN_VALUE ? -1 : number;
    }
}
