package vigil.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.audience.History;
import vigil.audience.History.Step;
import vigil.casefile.Status.Kind;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;

/// How many people were deprived of liberty at the end of each quarter, and why the number changed: because something
/// happened, or because something became known.
record Growth() implements Derived<List<Growth.Row>> {
    private static final int QUARTERS = 12;

    /// One day.
    ///
    /// @param published by what was public on that day
    /// @param known for the same day by what is public now
    /// @param began deprived of liberty since the row before
    /// @param ended freed or dead since the row before
    /// @param late already deprived of liberty on the day of the row before, as became known since
    /// @param corrected no longer counted for the day of the row before, as became known since
    record Row(LocalDate day, int published, int known, int began, int ended, int late, int corrected) {}

    /// The days of the rows but the last, which is the day of the edition.
    private record Days() implements Derived<List<LocalDate>> {
        @Override
        public List<LocalDate> from(Contents contents) {
            return contents.firstDay()
                    .map(first -> History.quarters(first, contents.date(), QUARTERS))
                    .orElse(List.of());
        }
    }

    private record Past(Id id) implements Derived<History> {
        @Override
        public History from(Contents contents) {
            return History.of(id, contents.evidence(id), contents.get(new Days()));
        }
    }

    @Override
    public List<Row> from(Contents contents) {
        List<LocalDate> days = contents.get(new Days());
        var sums = new ArrayList<Sum>();
        for (int i = 0; i <= days.size(); i++) {
            sums.add(new Sum());
        }
        for (Id id : contents.people()) {
            add(contents, id, sums);
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i <= days.size(); i++) {
            rows.add(sums.get(i).row(i < days.size() ? days.get(i) : contents.date()));
        }
        return List.copyOf(rows);
    }

    private static void add(Contents contents, Id id, List<Sum> sums) {
        List<Step> steps = contents.get(new Past(id)).steps();
        boolean counted = false;
        boolean later = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean published = deprived(step.published());
            boolean before = i == 0 ? published : deprived(step.before());
            later = deprived(step.now());
            sums.get(i).add(i == 0 ? before : counted, before, published, later);
            counted = published;
        }
        boolean today = StatusWords.kind(contents.file(id).orElseThrow()).deprived();
        sums.get(steps.size()).add(steps.isEmpty() ? today : counted, steps.isEmpty() ? today : later, today, today);
    }

    private static boolean deprived(Optional<Kind> kind) {
        return kind.map(Kind::deprived).orElse(false);
    }

    private static final class Sum {
        private int published;
        private int known;
        private int began;
        private int ended;
        private int late;
        private int corrected;

        /// @param last counted in the row before
        /// @param before the same, by what had become known
        void add(boolean last, boolean before, boolean published, boolean known) {
            this.published += published ? 1 : 0;
            this.known += known ? 1 : 0;
            late += before && !last ? 1 : 0;
            corrected += last && !before ? 1 : 0;
            began += published && !before ? 1 : 0;
            ended += before && !published ? 1 : 0;
        }

        Row row(LocalDate day) {
            return new Row(day, published, known, began, ended, late, corrected);
        }
    }
}
