/// Sources on their way in: what was read in a document waits here, with every decision an editor has made about it,
/// until it is recorded in the ledger. Kept in `desk.db`, an ordinary table that changes; never published.
@org.jspecify.annotations.NullMarked
package vigil.intake;
