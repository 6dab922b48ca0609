package vigil.web.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import vigil.claim.Curation;
import vigil.claim.Id;
import vigil.web.View;
import vigil.web.Words;

/// The last acts of publication, each of which can be undone.
final class PublishActs {
    private static final int MOST = 5;

    private PublishActs() {}

    static List<PublishPage.Act> of(View view, Words words) {
        return view.acts().stream()
                .limit(MOST)
                .map(act -> {
                    LocalDate day = act.at().atZone(ZoneOffset.UTC).toLocalDate();
                    return new PublishPage.Act(
                            act.id().text(),
                            words.day(day),
                            act.by(),
                            still(act, view).size());
                })
                .toList();
    }

    /// What an act made public and still is; sources rest by themselves when nothing cites them.
    static List<Id> still(Curation.Publish act, View view) {
        return act.releases().stream()
                .map(Curation.Release::entry)
                .filter(view::isPublic)
                .filter(id -> !view.isCitation(id))
                .toList();
    }
}
