package vigil.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.claim.Id;
import vigil.ledger.LedgerFault;

/// What every implementation of `Ledger` must pass, one test for each guarantee: order and reading
/// ([LedgerBasics]), many writers ([LedgerConcurrency]), refusals ([LedgerRefusals]), forgetting
/// ([LedgerForgetting]), and here tampering: somebody changes the store behind the ledger's back,
/// `verify` says where, reading never hands it out, and opening refuses a chain that is broken.
///
/// A second implementation extends this class, says how it is opened and how its store is tampered
/// with, and skips nothing. That it survives a crash is for it to show as [SqliteCrashTest] does.
abstract class LedgerConformance extends LedgerForgetting {
    /// Replaces one letter in the stored body at a position.
    abstract void changeBody(long position);

    /// Flips one bit of the stored commitment at a position.
    abstract void changeCommitment(long position);

    /// Takes everything away that is stored at a position.
    abstract void remove(long position);

    /// Takes body and salt away, as an `Erase` would, without one.
    abstract void removeBody(long position);

    /// Exchanges everything stored at two positions.
    abstract void exchange(long one, long other);

    /// Takes away everything from a position on, heads included, as if it had never been.
    abstract void cutOff(long from);

    private void three() {
        ledger.append(invented.next(10));
        ledger.append(invented.next(10));
        ledger.append(invented.next(10));
    }

    private void named(String... words) {
        List<String> findings = ledger.verify();
        assertNotEquals(List.of(), findings);
        for (String word : words) {
            assertTrue(findings.stream().anyMatch(finding -> finding.contains(word)), word + " is not in " + findings);
        }
    }

    @Test
    void aChangedBodyIsNamedAndNotHandedOut() {
        three();
        changeBody(17);
        named("Entry 17 ");
        assertEquals(1, ledger.verify().size());
        var fault = assertThrows(LedgerFault.class, this::lines);
        assertTrue(String.valueOf(fault.getMessage()).contains("Entry 17 "), fault.getMessage());
        assertEquals(12, lines(18).size());
    }

    @Test
    void aChangedCommitmentIsNamed() {
        three();
        changeCommitment(12);
        named("Entry 12 ", "Entries 10 to 19 ");
        ledger.close();
        var fault = assertThrows(LedgerFault.class, () -> open(LedgerBasics::salt));
        assertTrue(String.valueOf(fault.getMessage()).contains("Entry 12 "), fault.getMessage());
    }

    @Test
    void theCommitmentOfAnErasedEntryCannotBeChangedEither() {
        three();
        Id gone = entries().get(12).id();
        taken(erase(1, gone));
        changeCommitment(12);
        named("Entries 10 to 19 ");
    }

    @Test
    void aRemovedEntryIsNamed() {
        three();
        remove(14);
        named("Entry 14 is missing", "Entries 10 to ");
        ledger.close();
        assertThrows(LedgerFault.class, () -> open(LedgerBasics::salt));
    }

    @Test
    void aRemovedBodyIsNamed() {
        three();
        removeBody(3);
        named("Entry 3 has lost its body");
    }

    @Test
    void exchangedEntriesAreNamed() {
        three();
        exchange(21, 28);
        named("Entries 20 to 29 ");
        ledger.close();
        assertThrows(LedgerFault.class, () -> open(LedgerBasics::salt));
    }

    @Test
    void aLedgerCutShortBehindItsBackIsNoticed() {
        three();
        cutOff(20);
        named("head of 30 entries");
    }
}
