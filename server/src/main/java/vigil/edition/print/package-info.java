/// What is printed and passed on: dossiers, posters, cards and letters as PDF, and the picture that a shared link
/// shows.
@org.jspecify.annotations.NullMarked
package vigil.edition.print;
