@org.jspecify.annotations.NullMarked
package vigil.casefile;
