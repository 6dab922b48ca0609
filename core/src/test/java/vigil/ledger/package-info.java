@org.jspecify.annotations.NullMarked
package vigil.ledger;
