package vigil.edition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vigil.audience.Evidence;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.audience.PublicRemovals.Removed;
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
        List<Removed> removed) {
    static Inputs of(String name, PublicRecord all) {
        return new Inputs(
                name,
                all.edition(),
                all.date(),
                all.log().size(),
                all.files(),
                all.sizes(),
                id -> Optional.ofNullable(all.evidence().get(id)),
                all.removals(name).removed());
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
        FILES
    }

    record FileOf(Id id) implements Input {}

    record NewestOf(Id id) implements Input {}

    record NewsOf(Id id) implements Input {}

    /// The inputs, ready to be read.
    static final class Read {
        private final Inputs inputs;
        private final List<Id> people;
        private final Map<Id, PublicFile> byId = new HashMap<>();

        Read(Inputs inputs) {
            this.inputs = inputs;
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
                case Whole.FILES -> inputs.files();
                case FileOf(Id id) -> Optional.ofNullable(byId.get(id));
                case NewestOf(Id id) -> evidence(id).flatMap(each -> Newest.of(each, inputs.sizes()));
                case NewsOf(Id id) -> evidence(id).map(News::of).orElse(List.of());
            };
        }

        private Optional<Evidence> evidence(Id id) {
            return Optional.ofNullable(byId.get(id))
                    .flatMap(file -> inputs.evidence().apply(file.id()));
        }
    }
}
