/// Data leaves: everything public at one ledger position as files, and the folders they stand in.
@org.jspecify.annotations.NullMarked
package vigil.edition;
