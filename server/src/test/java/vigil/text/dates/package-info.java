@org.jspecify.annotations.NullMarked
package vigil.text.dates;
