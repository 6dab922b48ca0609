/// Measures finding and joining on anybody's files, beside others in the same run.
@NullMarked
package vigil.search.bench;

import org.jspecify.annotations.NullMarked;
