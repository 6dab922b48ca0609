@org.jspecify.annotations.NullMarked
package vigil.export;
