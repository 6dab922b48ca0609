/// What we hold of our sources: exhibits by their SHA-256.
@org.jspecify.annotations.NullMarked
package vigil.vault;
