package vigil.edition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.PublicRemovals;
import vigil.audience.PublicRemovals.Removed;
import vigil.audience.Released;
import vigil.claim.Id;

/// What one edition is made of, before anything is made of it.
record Inputs(
        String name,
        int edition,
        LocalDate date,
        long logSize,
        List<PublicFile> files,
        Map<Id, Newest> newest,
        Map<Id, List<News>> news,
        List<Removed> removed,
        Map<Id, List<Disclosed>> evidence,
        List<Act> acts) {
    static Inputs of(String name, Released released, List<PublicFile> files) {
        return new Inputs(
                name,
                released.edition(),
                released.date(),
                released.log().size(),
                files,
                Newests.of(released, files),
                News.of(released.entries(), files),
                PublicRemovals.of(name, released.edition(), released.date(), released.plain(), files)
                        .removed(),
                Evidences.of(released.entries(), files),
                Acts.of(released.entries(), released.log(), released.sizes(), files));
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
                case Whole.ACTS -> inputs.acts();
                case Whole.FIRST_DAY -> firstDay();
                case Whole.FILES -> inputs.files();
                case FileOf(Id id) -> Optional.ofNullable(byId.get(id));
                case NewestOf(Id id) -> newest(id);
                case EvidenceOf(Id id) -> evidence(id);
                case NewsOf(Id id) ->
                    Optional.ofNullable(byId.get(id))
                            .map(file -> inputs.news().getOrDefault(file.id(), List.of()))
                            .orElse(List.of());
            };
        }

        private Optional<LocalDate> firstDay() {
            return inputs.acts().stream().flatMap(act -> act.day().stream()).findFirst();
        }

        private List<Disclosed> evidence(Id id) {
            return Optional.ofNullable(byId.get(id))
                    .map(file -> inputs.evidence().getOrDefault(file.id(), List.of()))
                    .orElse(List.of());
        }

        private Optional<Newest> newest(Id id) {
            return Optional.ofNullable(byId.get(id)).map(file -> inputs.newest().get(file.id()));
        }
    }
}
