package vigil.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.claim.Id;
import vigil.claim.Refusal;
import vigil.tables.Places;
import vigil.web.TestClock;

/// A link lets one person in, for three days, unless whoever gave it has been suspended.
class InvitationTest {
    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private Team team;
    private Account keeper;

    @BeforeEach
    void open() {
        team = Team.open(Places.in(home), clock, () -> Id.random(new Random()));
        keeper = team.enrol("Wren", Role.KEEPER, Set.of());
    }

    @AfterEach
    void close() {
        team.close();
    }

    private void assertWorthNothing(String link) {
        assertTrue(team.invitation(link).isEmpty());
        Refusal refusal = assertThrows(Refusal.class, () -> team.join(link, "Lark", account -> {}));
        assertEquals("invitation-spent", refusal.problems().getFirst().code());
        assertFalse(team.isHere("Lark"));
    }

    @Test
    void oneIsTakenBackAndTheOthersStay() {
        String lost = team.invite(keeper, Role.EDITOR, Set.of());
        String kept = team.invite(keeper, Role.READER, Set.of());
        var editors = team.invitations().stream()
                .filter(each -> each.role() == Role.EDITOR)
                .toList();
        String mark = editors.getFirst().mark();
        assertFalse(lost.contains(mark), "what the page shows lets somebody in");
        team.revoke(keeper, mark);
        assertWorthNothing(lost);
        assertThrows(Refusal.class, () -> team.revoke(keeper, mark), "taken back twice");
        assertEquals(Act.Kind.REVOKED, team.acts(1).getFirst().kind());
        team.join(kept, "Finch", account -> {});
    }

    @Test
    void itIsGoodForThreeDaysAndNotASecondLonger() {
        String early = team.invite(keeper, Role.EDITOR, Set.of());
        String late = team.invite(keeper, Role.EDITOR, Set.of());
        clock.pass(Duration.ofDays(3).minusSeconds(1));
        team.join(early, "Finch", account -> {});
        assertEquals(1, team.waiting());
        clock.pass(Duration.ofSeconds(1));
        assertWorthNothing(late);
        assertEquals(0, team.waiting());
    }

    @Test
    void itLetsInOnePersonEvenWhenManyComeAtOnce() throws Exception {
        String link = team.invite(keeper, Role.EDITOR, Set.of());
        var start = new CountDownLatch(1);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 50)
                    .mapToObj(i -> many.submit(() -> {
                        start.await();
                        try {
                            return List.of(team.join(link, "Finch " + i, account -> {}));
                        } catch (Refusal tooLate) {
                            return List.of();
                        }
                    }))
                    .toList();
            start.countDown();
            int in = 0;
            for (var one : all) {
                in += one.get().size();
            }
            assertEquals(1, in);
        }
        assertEquals(2, team.all().size());
        assertWorthNothing(link);
    }

    @Test
    void whatFailsOnTheWayInLeavesItAsGoodAsItWas() {
        String link = team.invite(keeper, Role.EDITOR, Set.of("witnesses"));
        assertThrows(Refusal.class, () -> team.join(link, "wren", account -> {}));
        assertThrows(
                Refusal.class,
                () -> team.join(link, "Lark", account -> team.door().setPassphrase(account, "short")));
        assertFalse(team.isHere("Lark"));
        Account lark = team.join(link, "Lark", account -> {});
        assertEquals(Role.EDITOR, lark.role());
        assertEquals(Set.of("witnesses"), lark.compartments());
    }

    @Test
    void suspendingWhoGaveItTakesItBackAndNoOther() {
        Account other = team.enrol("Finch", Role.KEEPER, Set.of());
        String taken = team.invite(keeper, Role.EDITOR, Set.of());
        String kept = team.invite(other, Role.EDITOR, Set.of());
        team.suspend(other, keeper.id());
        assertWorthNothing(taken);
        assertTrue(team.invitation(kept).isPresent());
        team.restore(other, keeper.id());
        assertWorthNothing(taken);
    }

    @Test
    void aNewLinkForAKeeperEndsTheOneBefore() {
        String first = team.inviteKeeper();
        String second = team.inviteKeeper();
        assertWorthNothing(first);
        assertEquals(Role.KEEPER, team.join(second, "Finch", account -> {}).role());
    }

    @Test
    void itIsNotInTheFile() throws Exception {
        String link = team.invite(keeper, Role.EDITOR, Set.of());
        try (var files = java.nio.file.Files.list(home)) {
            for (Path file : files.toList()) {
                String bytes = java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(link), file + " holds the link itself");
            }
        }
    }
}
