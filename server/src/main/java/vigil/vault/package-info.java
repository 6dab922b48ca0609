/// What we hold of our sources, and every key: exhibits by their SHA-256, the chain of custody, the keys of
/// bodies that are not open, and backups. What is on disk is encrypted as decision 12 says.
@org.jspecify.annotations.NullMarked
package vigil.vault;
