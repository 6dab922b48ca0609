/// Witnesses: others who sign that our public log only grew.
@org.jspecify.annotations.NullMarked
package vigil.edition.witness;
