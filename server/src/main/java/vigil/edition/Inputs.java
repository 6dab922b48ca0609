package vigil.edition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.audience.Disclosed;
import vigil.audience.Evidence;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.audience.PublicRemovals.Removed;
import vigil.claim.Curation.Tombstone;
import vigil.claim.Id;

/// What one edition is made of, before anything is made of it.
record Inputs(
        String name,
        int edition,
        LocalDate date,
        long logSize,
        List<PublicFile> files,
        List<Long> sizes,
        Function<Id, Optional<Evidence>> evidence,
        List<Removed> removed,
        Supplier<List<Act>> acts) {
    static Inputs of(String name, PublicRecord all) {
        List<PublicFile> files = all.files();
        return new Inputs(
                name,
                all.edition(),
                all.date(),
                all.log().size(),
                files,
                all.sizes(),
                id -> Optional.ofNullable(all.evidence().get(id)),
                all.removals(name).removed(),
                () -> Acts.of(all.entries(), all.log(), all.sizes(), files));
    }

    /// One thing that can be read, by itself: compared with its value in the last edition.
    sealed interface Input {}

    enum Whole implements Input {
        NAME,
        EDITION,
        DATE,
        LOG_SIZE,
        PEOPLE,
        REMOVED,
        ACTS,
        FIRST_DAY,
        FILES
    }

    record FileOf(Id id) implements Input {}

    record NewestOf(Id id) implements Input {}

    record EvidenceOf(Id id) implements Input {}

    record NewsOf(Id id) implements Input {}

    /// The inputs, ready to be read.
    static final class Read {
        /// What follows from the evidence of one person, as long as it is that very evidence: nobody else's changes it.
        private record Known(Evidence of, List<News> news, List<Disclosed> standing, Optional<Newest> newest) {}

        private final Inputs inputs;
        private final Map<Id, Known> before;
        private final Map<Id, Known> known = new HashMap<>();
        private final List<Id> people;
        private @Nullable List<Act> acts;
        private final Map<Id, PublicFile> byId = new HashMap<>();

        /// @param former what the last edition was made of
        Read(Inputs inputs, @Nullable Read former) {
            this.inputs = inputs;
            this.before = former == null ? Map.of() : former.known;
            this.people = inputs.files().stream().map(PublicFile::id).toList();
            for (PublicFile file : inputs.files()) {
                byId.put(file.id(), file);
                file.aliases().forEach(alias -> byId.put(alias, file));
            }
        }

        Object value(Input input) {
            return switch (input) {
                case Whole.NAME -> inputs.name();
                case Whole.EDITION -> inputs.edition();
                case Whole.DATE -> inputs.date();
                case Whole.LOG_SIZE -> inputs.logSize();
                case Whole.PEOPLE -> people;
                case Whole.REMOVED -> inputs.removed();
                case Whole.ACTS -> acts();
                case Whole.FIRST_DAY -> firstDay();
                case Whole.FILES -> inputs.files();
                case FileOf(Id id) -> Optional.ofNullable(byId.get(id));
                case NewestOf(Id id) -> known(id).flatMap(Known::newest);
                case NewsOf(Id id) -> known(id).map(Known::news).orElse(List.of());
                case EvidenceOf(Id id) -> known(id).map(Known::standing).orElse(List.of());
            };
        }

        private List<Act> acts() {
            List<Act> known = acts;
            if (known == null) {
                known = inputs.acts().get();
                acts = known;
            }
            return known;
        }

        private Optional<LocalDate> firstDay() {
            return acts().stream().flatMap(act -> act.day().stream()).findFirst();
        }

        private Optional<Known> known(Id id) {
            return evidence(id).map(evidence -> {
                Known here = known.getOrDefault(evidence.subject(), before.get(evidence.subject()));
                if (here == null || here.of() != evidence) {
                    here = new Known(
                            evidence, News.of(evidence), standing(evidence), Newest.of(evidence, inputs.sizes()));
                }
                known.put(evidence.subject(), here);
                return here;
            });
        }

        private static List<Disclosed> standing(Evidence evidence) {
            return evidence.entries().stream()
                    .filter(each -> !(each.entry() instanceof Tombstone))
                    .toList();
        }

        private Optional<Evidence> evidence(Id id) {
            return Optional.ofNullable(byId.get(id))
                    .flatMap(file -> inputs.evidence().apply(file.id()));
        }
    }
}
