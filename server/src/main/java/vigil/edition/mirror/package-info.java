/// Copies of editions elsewhere: packed for a stick, or pushed to a folder, a storage or another machine.
@org.jspecify.annotations.NullMarked
package vigil.edition.mirror;
