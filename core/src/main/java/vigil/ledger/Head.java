package vigil.ledger;

/// How far the ledger goes and what it says so far: number of entries and RFC 6962 root.
public record Head(long size, Hash root) {}
