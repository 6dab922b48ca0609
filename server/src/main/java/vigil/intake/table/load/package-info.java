/// From rows to entries of the ledger: read by a mapping, tried first, recorded whole or not at all, and compared with
/// the version before (docs/decisions/0010-imports.md).
@org.jspecify.annotations.NullMarked
package vigil.intake.table.load;
