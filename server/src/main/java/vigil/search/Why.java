package vigil.search;

import vigil.search.names.How;

/// Why a person was found: a word asked for, the word that answered it, and how. Both in folded letters.
public record Why(String asked, String answered, How how) {}
