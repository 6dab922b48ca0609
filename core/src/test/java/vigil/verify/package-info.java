@org.jspecify.annotations.NullMarked
package vigil.verify;
