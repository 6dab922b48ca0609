package vigil.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.claim.Id;
import vigil.tables.Tables;

/// The rows of the people who work here.
final class Accounts {
    private static final String ROW = "SELECT id, name, role, suspended, asked, joined, seen FROM account";

    private final Tables file;

    Accounts(Tables file) {
        this.file = file;
    }

    List<Account> all() {
        return read(ROW + " ORDER BY name_key");
    }

    Optional<Account> find(Id id) {
        return read(ROW + " WHERE id = ?", id.text()).stream().findFirst();
    }

    Optional<Account> named(String name) {
        return read(ROW + " WHERE name_key = ?", AccountName.key(name)).stream().findFirst();
    }

    private List<Account> read(String query, Object... filling) {
        return file.rows(
                query,
                row -> {
                    var id = new Id(row.getString("id"));
                    String asked = row.getString("asked");
                    return new Account(
                            id,
                            row.getString("name"),
                            Role.of(row.getString("role")).orElseThrow(),
                            compartments(id),
                            row.getInt("suspended") == 0
                                    ? Standing.ACTIVE
                                    : new Standing.Suspended(asked == null ? null : new Id(asked)),
                            LocalDate.parse(row.getString("joined")),
                            LocalDate.parse(row.getString("seen")));
                },
                filling);
    }

    private Set<String> compartments(Id id) {
        return new TreeSet<>(file.rows(
                "SELECT name FROM compartment WHERE account = ?",
                row -> Objects.requireNonNull(row.getString(1)),
                id.text()));
    }

    /// False if the name is taken.
    boolean add(Id id, AccountName name, Role role, LocalDate day) {
        return file.change(
                        "INSERT INTO account(id, name, name_key, role, suspended, joined, seen)"
                                + " VALUES(?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING",
                        id.text(),
                        name.text(),
                        name.key(),
                        role.word(),
                        day.toString(),
                        day.toString())
                == 1;
    }

    void role(Id id, Role role) {
        file.change("UPDATE account SET role = ? WHERE id = ?", role.word(), id.text());
    }

    void standing(Id id, boolean suspended, @Nullable Id asked) {
        file.change(
                "UPDATE account SET suspended = ?, asked = ? WHERE id = ?",
                suspended ? 1 : 0,
                asked == null ? null : asked.text(),
                id.text());
    }

    void seen(Id id, LocalDate day) {
        file.change("UPDATE account SET seen = ? WHERE id = ?", day.toString(), id.text());
    }

    void open(Id id, String compartment) {
        file.change(
                "INSERT INTO compartment(account, name) VALUES(?, ?) ON CONFLICT DO NOTHING", id.text(), compartment);
    }

    void shut(Id id, String compartment) {
        file.change("DELETE FROM compartment WHERE account = ? AND name = ?", id.text(), compartment);
    }

    /// Whether anybody, suspended or not, holds the key of this compartment.
    boolean held(String compartment) {
        return !file.rows("SELECT 1 FROM compartment WHERE name = ?", row -> 1, compartment)
                .isEmpty();
    }
}
