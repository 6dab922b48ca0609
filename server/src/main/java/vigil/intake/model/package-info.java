/// An optional second reader: a language model that the organisation runs itself. Off unless an address is set. It
/// proposes like the reader does, and what its words do not bear out is dropped.
@NullMarked
package vigil.intake.model;

import org.jspecify.annotations.NullMarked;
