/// Finding people: an index over names in all scripts and over the words said about them.
@NullMarked
package vigil.search;

import org.jspecify.annotations.NullMarked;
