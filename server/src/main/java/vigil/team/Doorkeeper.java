package vigil.team;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.tables.Tables;
import vigil.vault.Passphrase;
import vigil.vault.PassphraseCheck;

/// Knows everybody's ways in: passphrase, passkeys, recovery codes; and lets nobody learn from an answer, or from how
/// long it takes, whether a name is known here.
public final class Doorkeeper {
    /// Trying a passphrase takes 64 MiB; more at once than this wait their turn.
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private final Tables file;
    private final Accounts accounts;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final Devices devices;
    private final Guesses guesses;
    private final String nobody = PassphraseCheck.ofNobody();

    Doorkeeper(Tables file, InstantSource clock) {
        this.file = file;
        this.accounts = new Accounts(file);
        this.codes = new RecoveryCodes(file);
        this.passkeys = new Passkeys(file, clock);
        this.devices = new Devices(file);
        this.guesses = new Guesses(clock);
    }

    /// Who tries to enter: what they say their name is, and from where and with which device cookie they come.
    public record Knock(String name, String source, Optional<String> device) {}

    public Entering passphrase(Knock knock, String passphrase) {
        Optional<Account> account = accounts.named(knock.name());
        var lanes = lanes(knock, account);
        Duration wait = guesses.attempt(lanes);
        if (!wait.isZero()) {
            return new Entering.Wait(wait);
        }
        if (!fits(account, passphrase)) {
            return new Entering.Wrong();
        }
        guesses.right(lanes);
        return entering(account.orElseThrow(), false);
    }

    /// Runs in no lane: 80 random bits cannot be guessed, and on paper it is the way in that no stranger can slow down.
    public Entering code(String name, String code) {
        return accounts.named(name)
                .filter(account -> codes.spend(account.id(), code))
                .map(account -> entering(account, true))
                .orElseGet(Entering.Wrong::new);
    }

    private static Entering entering(Account account, boolean afresh) {
        return account.active() ? new Entering.In(account, afresh) : new Entering.Closed();
    }

    private List<Guesses.Lane> lanes(Knock knock, Optional<Account> account) {
        String name = AccountName.key(knock.name());
        var known = account.flatMap(a -> knock.device().filter(word -> devices.knows(a.id(), word)));
        if (known.isPresent()) {
            return List.of(Guesses.ofDevice(Secret.hash(known.get())));
        }
        var lanes = new ArrayList<Guesses.Lane>();
        lanes.add(Guesses.ofSourceAndName(knock.source(), Secret.hash(name)));
        lanes.add(Guesses.ofSource(knock.source()));
        lanes.add(Guesses.ofName(Secret.hash(name)));
        return lanes;
    }

    /// Somebody unknown, or without a passphrase, is tried against a lock that nothing opens.
    private boolean fits(Optional<Account> account, String given) {
        String kept = account.flatMap(a -> kept(a.id())).orElse(nobody);
        try {
            Passphrase passphrase = Passphrase.of(given);
            AT_ONCE.acquire();
            try {
                return PassphraseCheck.fits(passphrase, kept);
            } finally {
                AT_ONCE.release();
            }
        } catch (Refusal tooShortForAnybody) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> kept(Id account) {
        return file
                .rows(
                        "SELECT passphrase FROM account WHERE id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        account.text())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// A word for a passkey to sign.
    public String challenge() {
        return passkeys.challenge();
    }

    public Entering passkey(Here here, String json) {
        return passkeys.check(here, json)
                .flatMap(accounts::find)
                .map(account -> entering(account, false))
                .orElseGet(Entering.Wrong::new);
    }

    /// The word by which the machine they sit at is known from now on.
    public String device(Account account) {
        return devices.issue(account.id(), account.seen());
    }

    public boolean hasPassphrase(Account account) {
        return kept(account.id()).isPresent();
    }

    public void setPassphrase(Account account, String words) {
        String kept = PassphraseCheck.of(Passphrase.of(words));
        file.change(
                "UPDATE account SET passphrase = ? WHERE id = ?",
                kept,
                account.id().text());
    }

    public void addPasskey(Account account, Here here, String json) {
        passkeys.add(account.id(), here, json, account.seen());
    }

    public List<Passkey> passkeys(Account account) {
        return passkeys.of(account.id());
    }

    /// The last way in is not taken away.
    public void removePasskey(Account account, String id) {
        if (!hasPassphrase(account) && passkeys.of(account.id()).size() < 2) {
            throw new Refusal(new Problem("last-way-in", "passkey"));
        }
        if (!passkeys.remove(account.id(), id)) {
            throw new Refusal(new Problem("passkey-unknown", "passkey"));
        }
    }

    /// New recovery codes; those from before are worth nothing. They cannot be shown again.
    public List<String> newCodes(Account account) {
        return codes.issue(account.id());
    }

    public int codesLeft(Account account) {
        return codes.left(account.id());
    }

    /// Devices are strangers again.
    public void forgetDevices(Account account) {
        devices.forget(account.id());
    }
}
