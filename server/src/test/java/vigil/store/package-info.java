@org.jspecify.annotations.NullMarked
package vigil.store;
