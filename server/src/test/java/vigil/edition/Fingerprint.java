package vigil.edition;

import vigil.ledger.Hash;

/// Prints the hash of an edition's signature, made in a process of its own.
final class Fingerprint {
    private Fingerprint() {}

    static String of(long seed) {
        return Hash.of(TestEditions.of(Invented.of(seed, seed)).files().get("manifest.sig"))
                .hex();
    }

    public static void main(String[] args) {
        System.out.println(of(Long.parseLong(args[0])));
    }
}
