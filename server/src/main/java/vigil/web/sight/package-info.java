/// What may be seen by whom: the ledger followed entry by entry for each kind of viewer, and what the desk shows of it.
@NullMarked
package vigil.web.sight;

import org.jspecify.annotations.NullMarked;
