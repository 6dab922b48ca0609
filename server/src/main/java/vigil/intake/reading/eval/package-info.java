/// Measures the reader against texts that people have annotated (`vigil read --eval DIR`).
@org.jspecify.annotations.NullMarked
package vigil.intake.reading.eval;
