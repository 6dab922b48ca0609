@org.jspecify.annotations.NullMarked
package vigil.edition.share;
