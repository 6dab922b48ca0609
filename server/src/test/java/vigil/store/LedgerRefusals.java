package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Claim;
import vigil.claim.Curation.Cite;
import vigil.claim.Curation.Dispute;
import vigil.claim.Curation.Erase;
import vigil.claim.Curation.Prefer;
import vigil.claim.Curation.Publish;
import vigil.claim.Curation.Release;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Curation.Withhold;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.ledger.Receipt;
import vigil.ledger.Receipt.Recorded;
import vigil.ledger.Receipt.Refused;

/// What a ledger refuses, and that a refusal names everything and writes nothing.
abstract class LedgerRefusals extends LedgerConcurrency {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final String COMMITMENT = "0".repeat(64);

    /// An identifier that only this number gives.
    static Id id(int number) {
        return new Id("0".repeat(20) + "%06d".formatted(number));
    }

    static Withdraw withdraw(int number, Id claim) {
        return new Withdraw(id(number), NOW, "desk", claim, "recorded in error");
    }

    static Erase erase(int number, Id entry) {
        return new Erase(id(number), NOW, "desk", entry, "data-subject-request");
    }

    static Publish publish(int number, Id... entries) {
        var releases = new ArrayList<Release>();
        for (Id entry : entries) {
            releases.add(new Release(entry, COMMITMENT));
        }
        return new Publish(id(number), NOW, "desk", releases);
    }

    static Withhold withhold(int number, Id... entries) {
        return new Withhold(id(number), NOW, "desk", List.of(entries), "request");
    }

    /// The batch is refused for exactly these problems, each with the entry it stands beside, and
    /// nothing of it is held.
    void refused(List<Entry> batch, List<List<Problem>> problems) {
        var before = ledger.head();
        var linesBefore = lines();
        List<Receipt> expected =
                problems.stream().map(each -> (Receipt) new Refused(each)).toList();
        assertEquals(expected, ledger.append(batch));
        assertEquals(before, ledger.head());
        assertEquals(linesBefore, lines());
        assertEquals(List.of(), ledger.verify());
    }

    void refused(Entry entry, Problem... problems) {
        refused(List.of(entry), List.of(List.of(problems)));
    }

    void taken(Entry entry) {
        assertInstanceOf(Recorded.class, ledger.append(entry));
    }

    @Test
    void anotherEntryUnderAUsedIdentifierIsRefused() {
        List<Entry> all = invented.next(2);
        ledger.append(all);
        var other = withdraw(1, all.get(1).id());
        taken(other);
        refused(
                new Withdraw(other.id(), NOW, "desk", other.claim(), "another reason"),
                new Problem("id-taken", "id", other.id().text()));
    }

    @Test
    void oneIdentifierForTwoEntriesOfABatchIsRefused() {
        List<Entry> all = invented.next(2);
        ledger.append(all);
        Id claim = all.get(1).id();
        var other = new Withdraw(id(1), NOW, "desk", claim, "another reason");
        refused(
                List.of(withdraw(1, claim), other),
                List.of(List.of(), List.of(new Problem("id-twice", "id", id(1).text()))));
    }

    @Test
    void aRefusedBatchNamesEveryProblemAndWritesNothing() {
        ledger.append(invented.next(2));
        var batch = new ArrayList<>(new InventedClaims(8).next(3));
        batch.add(withdraw(1, id(91)));
        batch.add(withhold(2, id(92), batch.getFirst().id(), id(93)));
        refused(
                batch,
                List.of(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Problem("entry-unknown", "claim", id(91).text())),
                        List.of(
                                new Problem("entry-unknown", "entries", id(92).text()),
                                new Problem("entry-unknown", "entries", id(93).text()))));
        // the same without the two faults is taken: nothing of it had been kept
        assertEquals(recorded(2, 3), ledger.append(batch.subList(0, 3)));
    }

    @Test
    void textWithoutAByteFormIsRefused() {
        List<Entry> all = invented.next(2);
        var claim = (Claim) all.get(1);
        var half = new Claim(
                claim.id(),
                claim.at(),
                claim.by(),
                claim.subject(),
                claim.fact(),
                claim.source(),
                List.of(new Passage("\ud83d", 0, 1, null)),
                null,
                claim.visibility());
        refused(
                List.of(all.get(0), half),
                List.of(List.of(), List.of(new Problem("json-surrogate", "passages.[].quote", ""))));
    }

    @Test
    void aClaimNeedsItsSource() {
        List<Entry> all = invented.next(3);
        String source = ((Claim) all.get(1)).source().text();
        refused(all.get(1), new Problem("source-unknown", "source", source));
        taken(all.get(0));
        taken(all.get(1));
        reopen();
        taken(all.get(2));
    }

    @Test
    void theSourceMayStandAnywhereInTheBatch() {
        List<Entry> all = invented.next(3);
        assertEquals(recorded(0, 3), ledger.append(all.reversed()));
    }

    @Test
    void aSourceIsDescribedOnce() {
        var cite = (Cite) invented.next(1).getFirst();
        var again = new Cite(id(1), NOW, "desk", cite.source());
        var problem = new Problem("source-twice", "source", cite.source().id().text());
        refused(List.of(cite, again), List.of(List.of(), List.of(problem)));
        taken(cite);
        refused(again, problem);
        reopen();
        refused(again, problem);
    }

    @Test
    void curationsNeedTheirTargets() {
        Id none = id(99);
        var unknown = new Problem("entry-unknown", "claim", none.text());
        refused(withdraw(1, none), unknown);
        refused(new Dispute(id(1), NOW, "desk", none, "wrong"), unknown);
        refused(new Prefer(id(1), NOW, "desk", none, "clearer"), unknown);
        refused(publish(1, none), new Problem("entry-unknown", "releases", none.text()));
        refused(withhold(1, none), new Problem("entry-unknown", "entries", none.text()));
        refused(erase(1, none), new Problem("entry-unknown", "erased", none.text()));
    }

    @Test
    void curationsTakeWhatIsThere() {
        List<Entry> all = invented.next(4);
        Id claim = all.get(1).id();
        ledger.append(all);
        taken(withdraw(1, claim));
        taken(new Dispute(id(2), NOW, "desk", claim, "wrong"));
        taken(new Prefer(id(3), NOW, "desk", claim, "clearer"));
        taken(publish(4, claim, all.get(0).id()));
        taken(withhold(5, claim));
        taken(erase(6, claim));
    }

    @Test
    void onlyClaimsAreWithdrawnDisputedOrPreferred() {
        List<Entry> all = invented.next(2);
        ledger.append(all);
        Id cite = all.get(0).id();
        var problem = new Problem("entry-not-claim", "claim", cite.text());
        refused(withdraw(1, cite), problem);
        refused(new Dispute(id(1), NOW, "desk", cite, "wrong"), problem);
        refused(new Prefer(id(1), NOW, "desk", cite, "clearer"), problem);
    }
}
