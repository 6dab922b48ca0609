/// The ledger on SQLite.
@org.jspecify.annotations.NullMarked
package vigil.store;
