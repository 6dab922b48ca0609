package vigil.vault;

import java.time.Instant;
import vigil.vault.BackupHeader.Part;

/// What both files of one backup share: number, time, signer, and the two ways to open them.
final class BackupCover {
    private final HomeKey home;
    private final BackupLine line;
    private final long counter;
    private final Instant at;
    private final Passphrase passphrase;
    private final PassphraseLock lock;

    BackupCover(HomeKey home, BackupLine line, long counter, Instant at, Passphrase passphrase) {
        this.home = home;
        this.line = line;
        this.counter = counter;
        this.at = at;
        this.passphrase = passphrase;
        lock = PassphraseLock.lock(passphrase, BackupHeader.PURPOSE, new byte[0]);
    }

    /// For whatever else goes under the passphrase of this backup.
    PassphraseLock lock() {
        return lock;
    }

    /// One of the files, under a key of its own.
    BackupWriting part(Part part) {
        byte[] key = Aead.random(Aead.KEY);
        var header = new BackupHeader(
                part,
                counter,
                at,
                line.signer().key(),
                lock.with(passphrase, BackupHeader.PURPOSE, key),
                home.seal(BackupHeader.PURPOSE, key));
        return new BackupWriting(header, key, line.signer());
    }
}
