package vigil.search;

/// A hit, and the number Lucene knows the person by.
record Ranked(int document, Hit hit) {}
