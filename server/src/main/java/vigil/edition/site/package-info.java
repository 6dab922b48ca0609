/// The public site: people, dossiers and the pages about the register, as files that need no server,
/// no script and no other site.
@org.jspecify.annotations.NullMarked
package vigil.edition.site;
