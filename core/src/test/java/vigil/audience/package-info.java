@org.jspecify.annotations.NullMarked
package vigil.audience;
