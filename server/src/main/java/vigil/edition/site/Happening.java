package vigil.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.When;
import vigil.edition.site.Dossier.Dispute;
import vigil.edition.site.Dossier.Moment;
import vigil.edition.site.Dossier.Reading;
import vigil.text.Dates;
import vigil.text.Dress;
import vigil.text.FactWords;
import vigil.text.PartWords;
import vigil.text.Phrase;

/// The parts of a dossier that say what happened, how the person was treated, and where sources disagree.
final class Happening {
    private final Telling telling;

    Happening(Telling telling) {
        this.telling = telling;
    }

    /// What happened in the order of world time; what has no date comes last. Places of detention are not
    /// on it: they have a chain of their own.
    List<Moment> timeline() {
        var moments = new ArrayList<Moment>();
        telling.timeline().stream()
                .filter(point -> onTimeline(point.fact()))
                .map(this::moment)
                .forEach(moments::add);
        telling.file.points().stream()
                .filter(point -> point.event() && point.fact().when() == null && undated(point.fact()))
                .map(this::moment)
                .forEach(moments::add);
        return moments;
    }

    private static boolean onTimeline(Fact fact) {
        return !(fact instanceof Fact.Held) && !(fact instanceof Fact.Wrote);
    }

    /// Without a date these stand in another part of the page.
    private static boolean undated(Fact fact) {
        return onTimeline(fact) && !(fact instanceof Fact.Charged) && !(fact instanceof Fact.Noted) && !treatment(fact);
    }

    private static boolean treatment(Fact fact) {
        return fact instanceof Fact.IllTreated
                || fact instanceof Fact.Health
                || fact instanceof Fact.HungerStrike
                || fact instanceof Fact.Wrote;
    }

    /// How the person is treated and what is heard from them, with what else is noted without a date.
    List<Moment> treatment() {
        return telling.file.points().stream()
                .filter(point ->
                        treatment(point.fact()) || point.fact() instanceof Fact.Noted noted && noted.when() == null)
                .sorted(Comparator.comparing(
                        point -> point.fact().when(), Comparator.nullsLast(Comparator.<When>naturalOrder())))
                .map(this::moment)
                .toList();
    }

    private Moment moment(PublicPoint point) {
        @Nullable When when = point.fact().when();
        boolean silent = point.fact() instanceof Fact.Noted || point.fact() instanceof Fact.Wrote;
        Dates.@Nullable Short date = when == null ? null : telling.dates.brief(when);
        String undated = silent ? "" : telling.texts.get("site.dossier.undated");
        return new Moment(
                date,
                telling.ofDate(point),
                telling.beside(point),
                date == null ? undated : date.remark(),
                telling.future(point.fact()));
    }

    List<Dispute> disputes() {
        return telling.differences.all().stream().map(this::dispute).toList();
    }

    private Dispute dispute(Differences.Difference difference) {
        var part = difference.part();
        var point = difference.point();
        String kind = new FactWords(telling.texts).kind(point.fact().getClass());
        String what = new PartWords(telling.texts, Dress.NONE).label(part.name());
        var readings = new ArrayList<Reading>();
        readings.add(new Reading(
                telling.words(point, part, part.value()).then(telling.notes(part.notes())),
                titles(part.notes()),
                true));
        part.others()
                .forEach(other -> readings.add(new Reading(
                        telling.words(point, part, other.value()).then(telling.notes(other.notes())),
                        titles(other.notes()),
                        false)));
        return new Dispute(difference.number(), telling.texts.get("site.dispute.title", kind, what), readings);
    }

    private Phrase titles(List<Long> notes) {
        return telling.list(
                "site.list.or",
                notes.stream()
                        .map(number -> telling.file.sources().get((int) (number - 1)))
                        .map(source -> telling.quote(source.title(), notes))
                        .toList());
    }
}
