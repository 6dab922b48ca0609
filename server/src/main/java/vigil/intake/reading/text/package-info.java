@org.jspecify.annotations.NullMarked
package vigil.intake.reading.text;
