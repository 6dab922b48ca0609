@org.jspecify.annotations.NullMarked
package vigil.app;
