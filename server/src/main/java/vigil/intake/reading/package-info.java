/// From a text to proposed claims about the right person: `Reader` is the way in, a `Reading` the way out.
/// The grammar of each language is data (`resources/reading/<language>/`, described in its README).
@org.jspecify.annotations.NullMarked
package vigil.intake.reading;
