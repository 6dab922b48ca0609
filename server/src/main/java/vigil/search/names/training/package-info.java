/// Learning which letters answer to which, from pairs of one name in two scripts.
@NullMarked
package vigil.search.names.training;

import org.jspecify.annotations.NullMarked;
