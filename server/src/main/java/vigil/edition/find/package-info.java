/// Finding people on a copy of the site that no server answers for: shelves of names, and a script that fetches the one
/// or two it needs. The page works without it, by plain links.
@org.jspecify.annotations.NullMarked
package vigil.edition.find;
