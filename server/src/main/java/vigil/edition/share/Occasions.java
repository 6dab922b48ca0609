package vigil.edition.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.casefile.Status.Kind;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.edition.site.Portrait;
import vigil.text.Language;
import vigil.text.Texts;

/// The days of one person worth keeping in mind: hearings that are set, an order on detention that runs out, the
/// birthday of someone who is deprived of liberty. Only where a source gives the very day.
record Occasions(Language language, Address address, Id person) implements Derived<List<Occasion>> {
    static final Comparator<Occasion> BY_DAY =
            Comparator.comparing(Occasion::day).thenComparing(Occasion::uid);

    @Override
    public List<Occasion> from(Contents contents) {
        return new Days(contents).all();
    }

    private final class Days {
        private final Texts texts = Texts.of(language);
        private final PublicFile file;
        private final Portrait portrait;
        private final LocalDate changed;
        private final List<Occasion> all = new ArrayList<>();

        Days(Contents contents) {
            this.portrait = Portrait.of(contents, person, texts);
            this.file = portrait.file();
            this.changed = contents.newest(person).day();
        }

        List<Occasion> all() {
            file.points(Fact.HearingSet.class).forEach(point -> hearing((Fact.HearingSet) point.fact()));
            term();
            birthday();
            return all.stream().sorted(BY_DAY).toList();
        }

        private void hearing(Fact.HearingSet hearing) {
            @Nullable LocalDate day = exact(hearing.when());
            if (day != null) {
                String court = hearing.court() == null ? "" : hearing.court();
                String stage = hearing.stage() == null ? "" : hearing.stage();
                add(
                        "hearing",
                        day + court + stage,
                        day,
                        false,
                        portrait.say(hearing).text(),
                        court);
            }
        }

        /// The last order, while the person is held under it.
        private void term() {
            Kind kind = portrait.kind();
            if (kind != Kind.TRIAL && kind != Kind.HOME && kind != Kind.BOUND) {
                return;
            }
            file.points(Fact.CustodyOrdered.class).stream()
                    .flatMap(point -> Stream.ofNullable(((Fact.CustodyOrdered) point.fact()).until()))
                    .max(Comparator.naturalOrder())
                    .map(Occasions::exact)
                    .ifPresent(day -> add("term", "" + day, day, false, texts.get("site.home.ends"), ""));
        }

        private void birthday() {
            if (portrait.kind().deprived()) {
                file.points(Fact.Born.class).stream()
                        .flatMap(point -> Stream.ofNullable(exact(point.fact().when())))
                        .findFirst()
                        .ifPresent(day -> add("birthday", "", day, true, texts.get("site.calendar.birthday"), ""));
            }
        }

        private void add(String kind, String key, LocalDate day, boolean yearly, String what, String where) {
            all.add(new Occasion(
                    Urn.uuid(kind, person.text(), key).toString(),
                    kind,
                    day,
                    yearly,
                    changed,
                    texts.get("site.dossier.head", portrait.name().name(), what),
                    portrait.sentence().text(),
                    where,
                    address.whole(language.tag() + "/people/" + person + ".html")
                            .orElse("")));
        }
    }

    private static @Nullable LocalDate exact(@Nullable When when) {
        return when != null && when.exact() ? Objects.requireNonNull(when.earliest()) : null;
    }
}
