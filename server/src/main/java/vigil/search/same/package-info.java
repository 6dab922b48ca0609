/// Who might be the same person. It only ever asks; a person answers.
@NullMarked
package vigil.search.same;

import org.jspecify.annotations.NullMarked;
