/// Dates as people write them in tables and forms, turned into EDTF or refused; nothing is guessed.
@org.jspecify.annotations.NullMarked
package vigil.text.dates;
