package vigil.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Visibility;
import vigil.tables.Places;
import vigil.tables.Tables;

/// Everyone who works here, and what one of them may do about another. Whether somebody's role allows an act at all is
/// asked
/// before, at the route; here stand the rules that concern two people.
public final class Team implements AutoCloseable {
    private static final String PLACE = "team";

    private final Tables file;
    private final Clock clock;
    private final Supplier<Id> ids;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Acts acts;
    private final Doorkeeper door;

    private Team(Tables file, Clock clock, Supplier<Id> ids) {
        this.file = file;
        this.clock = clock;
        this.ids = ids;
        this.accounts = new Accounts(file);
        this.invitations = new Invitations(file, clock);
        this.acts = new Acts(file);
        this.door = new Doorkeeper(file, clock);
    }

    /// The people of the register whose tables these are; nobody at first.
    public static Team open(Places places, Clock clock, Supplier<Id> ids) {
        return new Team(TeamSchema.open(places.named(PLACE)), clock, ids);
    }

    /// Carries everybody to another place; how many rows that were.
    public static int move(Places from, Places to) {
        try (Tables source = TeamSchema.open(from.named(PLACE));
                Tables target = TeamSchema.open(to.named(PLACE))) {
            return target.takeFrom(source, TeamSchema.TABLES);
        }
    }

    public List<Account> all() {
        return accounts.all();
    }

    public Optional<Account> find(Id id) {
        return accounts.find(id);
    }

    public Doorkeeper door() {
        return door;
    }

    /// Writes down what somebody did with their own ways in.
    public void note(Act.Kind kind, Account by) {
        acts.add(today(), kind, by.name(), "");
    }

    /// The last acts, newest first.
    public List<Act> acts(int most) {
        return acts.last(most);
    }

    /// Invitations that nobody has used yet.
    public int waiting() {
        return invitations.waiting();
    }

    /// The same one by one.
    public List<OpenInvitation> invitations() {
        return invitations.open();
    }

    /// Makes a link worth nothing that nobody has used yet.
    public void revoke(Account by, String mark) {
        file.whole(() -> {
            if (!invitations.revokeOne(mark)) {
                throw spent();
            }
            acts.add(today(), Act.Kind.REVOKED, by.name(), "");
            return mark;
        });
    }

    /// Somebody is made an account at the machine itself, as tests and the demo do.
    public Account enrol(String name, Role role, Set<String> compartments) {
        return file.whole(() -> add(name, new Invitation(role, compartments, "")));
    }

    /// The word of a link that makes a keeper: for the first start, and for the day when every keeper is lost. Whoever
    /// can ask for it holds the machine.
    public String inviteKeeper() {
        return file.whole(() -> {
            invitations.revoke("");
            return invite(new Invitation(Role.KEEPER, Set.of(), ""));
        });
    }

    /// The word of a link, to be handed to one person. It is not kept and cannot be shown again.
    public String invite(Account by, Role role, Set<String> rooms) {
        rooms.forEach(room -> mayGive(by, room));
        return file.whole(() -> invite(new Invitation(role, rooms, by.name())));
    }

    private String invite(Invitation invitation) {
        acts.add(today(), Act.Kind.INVITED, invitation.by(), "");
        return invitations.issue(invitation);
    }

    /// A key is given by who holds it. One that nobody holds is made by whoever asks for it.
    private void mayGive(Account by, String room) {
        new Visibility.Sealed(room);
        if (!by.compartments().contains(room) && accounts.held(room)) {
            throw new Refusal(new Problem("compartment-not-yours", "compartments", room));
        }
    }

    public Optional<Invitation> invitation(String secret) {
        return invitations.find(secret);
    }

    /// Spends the invitation. `keys` gives the new account its way in; if that fails nothing has happened.
    public Account join(String secret, String name, Consumer<Account> keys) {
        return file.whole(() -> {
            Invitation invitation = invitations.find(secret).orElseThrow(Team::spent);
            if (!invitations.spend(secret)) {
                throw spent();
            }
            Account account = add(name, invitation);
            keys.accept(account);
            return account;
        });
    }

    private static Refusal spent() {
        return new Refusal(new Problem("invitation-spent", "invitation"));
    }

    private Account add(String name, Invitation invitation) {
        AccountName called = AccountName.of(name);
        Id id = ids.get();
        if (!accounts.add(id, called, invitation.role(), today())) {
            throw new Refusal(new Problem("name-taken", "name", called.text()));
        }
        invitation.compartments().forEach(room -> accounts.open(id, room));
        acts.add(today(), Act.Kind.JOINED, called.text(), "");
        return known(id);
    }

    /// Closes an account at once. Anybody may do it to anybody, also to themselves: a lost laptop does not wait.
    public void suspend(Account by, Id whom) {
        file.whole(() -> {
            Account other = known(whom);
            if (other.active()) {
                accounts.standing(whom, true, null);
                invitations.revoke(other.name());
                door.forgetDevices(other);
                acts.add(today(), Act.Kind.SUSPENDED, by.name(), other.name());
            }
            return other;
        });
    }

    /// The first asks, another seconds; then the account is open again.
    ///
    /// @return whether it is open now
    public boolean restore(Account by, Id whom) {
        return file.whole(() -> {
            Account other = known(whom);
            return switch (other.standing()) {
                case Standing.Active _ -> true;
                case Standing.Suspended(Id asked)
                when asked == null || !stillHere(asked) -> {
                    accounts.standing(whom, true, by.id());
                    acts.add(today(), Act.Kind.ASKED, by.name(), other.name());
                    yield false;
                }
                case Standing.Suspended(Id asked)
                when asked.equals(by.id()) -> throw new Refusal(new Problem("second-person", "restore", other.name()));
                case Standing.Suspended _ -> {
                    accounts.standing(whom, false, null);
                    acts.add(today(), Act.Kind.RESTORED, by.name(), other.name());
                    yield true;
                }
            };
        });
    }

    /// What a suspended person asked for counts for nothing.
    private boolean stillHere(Id id) {
        return accounts.find(id).filter(Account::active).isPresent();
    }

    /// Says what somebody may do, and which of the compartments that `by` may give are open to them; others stay as
    /// they
    /// are.
    public void rights(Account by, Id whom, Role role, Set<String> rooms) {
        file.whole(() -> {
            Account other = known(whom);
            rooms.forEach(room -> mayGive(by, room));
            role(by, other, role);
            compartments(by, other, rooms);
            return other;
        });
    }

    private void role(Account by, Account other, Role role) {
        if (role != other.role()) {
            if (other.role() == Role.KEEPER && other.active() && keepers() == 1) {
                throw new Refusal(new Problem("last-keeper", "role", other.name()));
            }
            accounts.role(other.id(), role);
            acts.add(today(), Act.Kind.ROLE, by.name(), other.name());
        }
    }

    private long keepers() {
        return accounts.all().stream()
                .filter(account -> account.active() && account.role() == Role.KEEPER)
                .count();
    }

    private void compartments(Account by, Account other, Set<String> rooms) {
        var before = new HashSet<>(other.compartments());
        by.compartments().stream().filter(room -> !rooms.contains(room)).forEach(room -> {
            if (before.contains(room)) {
                accounts.shut(other.id(), room);
            }
        });
        rooms.forEach(room -> accounts.open(other.id(), room));
        if (!known(other.id()).compartments().equals(before)) {
            acts.add(today(), Act.Kind.COMPARTMENTS, by.name(), other.name());
        }
    }

    /// Whether somebody of this name works here and is not suspended.
    public boolean isHere(String name) {
        return accounts.named(name).filter(Account::active).isPresent();
    }

    /// Notes the day on which somebody was here.
    public void seen(Account account) {
        if (!account.seen().equals(today())) {
            accounts.seen(account.id(), today());
        }
    }

    private Account known(Id id) {
        return accounts.find(id).orElseThrow(() -> new Refusal(new Problem("account-unknown", "account", id.text())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        file.close();
    }
}
