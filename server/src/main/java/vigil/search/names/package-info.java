/// Names as people write them: words, scripts, spellings, and how alike two of them are.
@NullMarked
package vigil.search.names;

import org.jspecify.annotations.NullMarked;
