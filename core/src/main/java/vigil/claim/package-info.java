@org.jspecify.annotations.NullMarked
package vigil.claim;
