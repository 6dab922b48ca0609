package vigil.web.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vigil.edition.mirror.Outbox;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;
import vigil.edition.witness.Witnesses;
import vigil.web.Answer;
import vigil.web.Desk;
import vigil.web.Outside;
import vigil.web.Pages;
import vigil.web.Visit;
import vigil.web.Words;

/// Where editors see whether copies elsewhere are new and true.
public final class MirrorsScreen {
    private final Desk desk;

    public MirrorsScreen(Desk desk) {
        this.desk = desk;
    }

    public Answer page(Visit visit) {
        Words words = visit.words();
        Outside outside = desk.outside();
        return Pages.answer(
                "desk/mirrors.jte",
                new MirrorsPage(
                        Frame.of(visit, "publish", words.say("mirrors.title")),
                        rows(outside.mirrors(), each -> mirror(each, words)),
                        rows(outside.pushes(), each -> place(each, words)),
                        rows(outside.witnesses(), each -> witness(each, words))));
    }

    /// Everything is looked at, brought and asked anew; it takes a while, and the page shows what is known meanwhile.
    public Answer again(Visit visit) {
        desk.outside().hurry();
        return Answer.to("/desk/mirrors");
    }

    /// How many copies are behind, away, or show something else.
    static int wanting(Outside outside) {
        long mirrors = outside.mirrors().stream().filter(Watch.Standing::wants).count();
        long places = outside.pushes().stream().filter(MirrorsScreen::failed).count();
        return (int) (mirrors + places);
    }

    private static boolean failed(Pushes.Standing each) {
        return !each.newest() && each.sent().attempts() > 0;
    }

    /// What somebody has to see to stands first.
    private static <T> List<MirrorsPage.Row> rows(List<T> all, Function<T, MirrorsPage.Row> row) {
        return all.stream()
                .map(row)
                .sorted(Comparator.comparing(MirrorsPage.Row::well))
                .toList();
    }

    private static MirrorsPage.Row mirror(Watch.Standing each, Words words) {
        var seen = each.sighting();
        var says = new ArrayList<String>();
        if (seen.lies()) {
            says.add(words.say("mirrors.false.says", seen.wrong(), seen.file()));
        }
        if (seen.seen()) {
            says.add(words.say("mirrors.looked", moment(seen.looked(), words)));
        }
        if (!seen.whole().equals(Instant.EPOCH)) {
            says.add(words.say("mirrors.whole", moment(seen.whole(), words)));
        }
        return new MirrorsPage.Row(each.address(), !each.wants(), state(each, words), says, seen.away());
    }

    private static String state(Watch.Standing each, Words words) {
        var seen = each.sighting();
        if (!seen.seen()) {
            return words.say("mirrors.unseen");
        }
        if (seen.lies()) {
            return words.say("mirrors.false");
        }
        if (!seen.away().isEmpty()) {
            return words.say("mirrors.away");
        }
        return each.behind() > 0 ? words.say("mirrors.behind", each.behind()) : words.say("mirrors.newest");
    }

    private static MirrorsPage.Row place(Pushes.Standing each, Words words) {
        String state = each.newest()
                ? words.say("mirrors.newest")
                : failed(each) ? words.say("mirrors.failed") : words.say("mirrors.soon");
        return new MirrorsPage.Row(
                each.place(),
                !failed(each),
                state,
                waiting(each.newest(), each.sent(), words),
                each.newest() ? "" : each.sent().problem());
    }

    private static MirrorsPage.Row witness(Witnesses.Standing each, Words words) {
        boolean failed = !each.signed() && each.sent().attempts() > 0;
        String state = each.signed()
                ? words.say("mirrors.signed")
                : failed ? words.say("mirrors.unsigned") : words.say("mirrors.soon");
        return new MirrorsPage.Row(
                each.witness().key().name(),
                !failed,
                state,
                waiting(each.signed(), each.sent(), words),
                each.signed() ? "" : each.sent().problem());
    }

    private static List<String> waiting(boolean done, Outbox.Sent sent, Words words) {
        return done || sent.attempts() == 0
                ? List.of()
                : List.of(words.say("mirrors.next", moment(sent.next(), words)));
    }

    private static String moment(Instant at, Words words) {
        var time = at.atZone(ZoneOffset.UTC);
        return words.say(
                "mirrors.moment",
                words.day(time.toLocalDate()),
                "%02d:%02d".formatted(time.getHour(), time.getMinute()));
    }
}
