package vigil.web.desk;

import java.util.Optional;
import vigil.audience.Consents;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.text.Vocabularies;
import vigil.web.Words;
import vigil.web.sight.View;

/// Says in a sentence what an entry did, for people at the desk. Empty for a citation, which its claims show.
final class EntryWords {
    private final View view;
    private final Words words;
    private final FactLines lines;

    EntryWords(View view, Words words) {
        this.view = view;
        this.words = words;
        this.lines = new FactLines(words, view);
    }

    String say(Entry entry) {
        return switch (entry) {
            case Claim claim -> words.say("history.claim", fact(claim), source(claim));
            case Curation.Cite _ -> "";
            case Curation.Withdraw withdraw -> words.say("history.withdraw", fact(withdraw.claim()), withdraw.reason());
            case Curation.Dispute dispute -> words.say("history.dispute", fact(dispute.claim()), dispute.reason());
            case Curation.Prefer prefer -> words.say("history.prefer", fact(prefer.claim()), prefer.reason());
            case Curation.SamePerson same ->
                words.say("history.same", name(same.one()), name(same.other()), same.reason());
            case Curation.NotSamePerson not ->
                words.say("history.not-same", name(not.one()), name(not.other()), not.reason());
            case Curation.Publish publish ->
                words.say("history.publish", publish.releases().size());
            case Curation.Withhold withhold ->
                words.say("history.withhold", withhold.entries().size(), label("withhold-reason", withhold.reason()));
            case Curation.Erase erase -> words.say("history.erase", label("withhold-reason", erase.reason()));
            case Curation.Consent consent -> consent(consent);
            case Curation.Weighed weighed ->
                words.say(
                        "history.weighed",
                        label("risk", weighed.question()),
                        words.say(weighed.yes() ? "publish.yes" : "publish.no"),
                        weighed.reason());
            case Curation.Tombstone stone -> words.say("history.tombstone", label("withhold-reason", stone.reason()));
        };
    }

    private String consent(Curation.Consent consent) {
        String said = words.say(
                "history.consent", label("consent-scope", consent.scope()), label("consent-status", consent.status()));
        return consent.givenBy() == null ? said : words.say("history.consent.by", said, consent.givenBy());
    }

    private String label(String vocabulary, String code) {
        return Vocabularies.label(vocabulary, code, words.language());
    }

    private String name(Subject person) {
        return view.name(view.register().identity().root(person), words.texts().language())
                .name();
    }

    private String fact(Id claim) {
        Optional<Claim> found = view.claim(claim);
        return found.map(this::fact).orElseGet(() -> words.say("history.erased"));
    }

    private String fact(Claim claim) {
        FactLine line = lines.line(claim.fact());
        return words.say("history.fact", line.kind(), line.whole());
    }

    private String source(Claim claim) {
        return view.source(claim.source()).map(source -> source.title()).orElse("");
    }

    /// Why something is not covered by consent.
    String cover(Consents.Answer answer) {
        return words.say(
                "consent.why",
                label("consent-scope", answer.scope()),
                words.say("consent.cover." + answer.cover().word()));
    }
}
