package vigil.vault;

/// What opens a backup: the passphrase it was made with, or the home's key, as recovery shares give it back.
public sealed interface Unlock permits Passphrase, HomeKey {}
