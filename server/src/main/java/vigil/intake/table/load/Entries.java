package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.claim.Curation.Withdraw;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Subject;
import vigil.intake.table.Table;
import vigil.ledger.Ledger;

/// The entries of a plan, in the same order each time: the citation, then what is no longer said, then what is.
final class Entries {
    private final Plan plan;
    private final ImportIds ids;
    private final Progress progress;

    Entries(Plan plan, Progress progress) {
        this.plan = plan;
        this.ids = plan.ids();
        this.progress = progress;
    }

    /// Of a list that was not there before.
    void first(Table table, Consumer<Entry> taker) {
        taker.accept(plan.cite());
        var reading = new RowReading(plan.mapping(), table.columns());
        new RowStream<>(row -> claims(reading.read(row).said()), progress, Progress.Step.RECORDING)
                .run(table, new RowStream.Sink<>() {
                    @Override
                    public void result(List<Entry> claims) {
                        claims.forEach(taker);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new Refusal(problem);
                    }
                });
    }

    private List<Entry> claims(List<Said> row) {
        var claims = new ArrayList<Entry>(row.size());
        @Nullable Said before = null;
        @Nullable Subject person = null;
        for (Said said : row) {
            if (person == null || before == null || !said.person().equals(before.person())) {
                person = ids.person(said.person());
            }
            claims.add(plan.claim(said, ids.claim(said, 0), person));
            before = said;
        }
        return claims;
    }

    /// Of a newer version: only what differs from the version before.
    void newer(Versions versions, List<Plan> list, Ledger ledger, Consumer<Entry> taker) {
        Set<Id> sources = new HashSet<>();
        list.forEach(earlier -> sources.add(earlier.source().id()));
        Standing standing = Standing.before(plan, sources, ledger);
        taker.accept(plan.cite());
        versions.unsaid(said -> {
            @Nullable Id claim = standing.live(said);
            if (claim != null) {
                taker.accept(new Withdraw(plan.withdrawal(claim), plan.at(), plan.by(), claim, reason(said)));
            }
        });
        versions.said(said -> {
            // a row that was gone for one version and is back: what it said has stood all the time
            if (standing.live(said) == null) {
                taker.accept(plan.claim(said, standing.fresh(said), ids.person(said.person())));
            }
        });
    }

    private String reason(Said said) {
        String where = said.passages().isEmpty()
                ? ""
                : " (" + said.passages().getFirst().where() + " of the version before)";
        return "The list says otherwise in its newer version" + where;
    }
}
