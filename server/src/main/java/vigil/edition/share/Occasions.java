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
import vigil.claim.When;
import vigil.edition.site.Portrait;
import vigil.text.Texts;

/// The days worth keeping in mind in one language: hearings that are set, orders on detention that run out,
/// birthdays of those who are deprived of liberty. Only where a source gives the very day.
final class Occasions {
    private final Followed followed;
    private final Portrait.Gallery gallery;
    private final Texts texts;

    Occasions(Followed followed, Texts texts) {
        this.followed = followed;
        this.texts = texts;
        this.gallery = new Portrait.Gallery(texts, followed.files().values());
    }

    /// Of everyone, by day.
    List<Occasion> all(String self) {
        return followed.files().values().stream()
                .flatMap(file -> of(file, self).stream())
                .sorted(Comparator.comparing(Occasion::day).thenComparing(Occasion::uid))
                .toList();
    }

    /// Of one person, by day.
    List<Occasion> of(PublicFile file, String self) {
        var days = new Days(file, self);
        file.points(Fact.HearingSet.class).forEach(point -> days.hearing((Fact.HearingSet) point.fact()));
        days.term();
        days.birthday();
        return days.all.stream()
                .sorted(Comparator.comparing(Occasion::day).thenComparing(Occasion::uid))
                .toList();
    }

    private final class Days {
        private final PublicFile file;
        private final Portrait portrait;
        private final String href;
        private final List<Occasion> all = new ArrayList<>();

        Days(PublicFile file, String self) {
            this.file = file;
            this.portrait = gallery.of(file);
            this.href = followed.address().link(self, texts.language().tag() + "/people/" + file.id() + ".html");
        }

        void hearing(Fact.HearingSet hearing) {
            @Nullable LocalDate day = exact(hearing.when());
            if (day != null) {
                String court = hearing.court() == null ? "" : hearing.court();
                String key = hearing.stage() == null ? "" : hearing.stage();
                add("hearing", day + court + key, day, false, portrait.say(hearing).text(), court);
            }
        }

        /// The last order, while the person is held under it.
        void term() {
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

        void birthday() {
            if (!portrait.kind().deprived()) {
                return;
            }
            file.points(Fact.Born.class).stream()
                    .flatMap(point -> Stream.ofNullable(exact(point.fact().when())))
                    .findFirst()
                    .ifPresent(day -> add("birthday", "", day, true, texts.get("site.calendar.birthday"), ""));
        }

        private void add(String kind, String key, LocalDate day, boolean yearly, String what, String where) {
            String name = portrait.name().name();
            all.add(new Occasion(
                    Urn.uuid(followed.origin(), kind, file.id().text(), key).toString(),
                    kind,
                    day,
                    yearly,
                    followed.changed(file.id()),
                    texts.get("site.dossier.head", name, what),
                    portrait.sentence().text(),
                    where,
                    href));
        }
    }

    private static @Nullable LocalDate exact(@Nullable When when) {
        return when != null && when.exact() ? Objects.requireNonNull(when.earliest()) : null;
    }
}
