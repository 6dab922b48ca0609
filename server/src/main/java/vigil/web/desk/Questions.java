package vigil.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vigil.audience.ConsentScopes;
import vigil.audience.Difference;
import vigil.claim.Claim;
import vigil.claim.Curation.Weighed;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.Subject;
import vigil.ledger.Line;
import vigil.text.Vocabularies;
import vigil.web.Form;
import vigil.web.Words;
import vigil.web.sight.View;

/// The questions that have to be answered before a plan becomes public. One that was answered after everything that
/// raises it was recorded is not asked again.
final class Questions {
    private final View view;
    private final Words words;
    private final FactLines lines;
    private final LocalDate today;

    Questions(View view, Words words, LocalDate today) {
        this.view = view;
        this.words = words;
        this.lines = new FactLines(words, view);
        this.today = today;
    }

    List<PublishPage.Question> of(Difference difference, Map<Subject, List<Claim>> released, Form sent) {
        if (difference.after() == null) {
            return List.of();
        }
        Subject person = view.register().identity().root(Subject.person(difference.person()));
        var here = new Risks.Case(
                view.register().claims(person),
                released.getOrDefault(person, List.of()),
                difference.before() == null,
                Optional.ofNullable(view.consents(person).last(person, ConsentScopes.NAME)),
                today);
        return Risks.of(here).stream()
                .filter(risk -> !weighed(person, risk))
                .map(risk -> question(person, risk, sent))
                .toList();
    }

    private boolean weighed(Subject person, Risks.Risk risk) {
        Instant raised = risk.because().stream()
                .map(Claim::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return view.about(view.register().identity().same(person)).stream()
                .map(Line::entry)
                .filter(Weighed.class::isInstance)
                .map(Weighed.class::cast)
                .anyMatch(each ->
                        each.question().equals(risk.kind()) && !each.at().isBefore(raised));
    }

    private PublishPage.Question question(Subject person, Risks.Risk risk, Form sent) {
        String key = risk.kind() + "-" + person.id();
        String because = risk.because().stream()
                .map(Claim::fact)
                .distinct()
                .map(fact -> lines.line(fact).text().replaceFirst("\\.(?=\\u2069?$)", ""))
                .collect(Collectors.joining("; "));
        return new PublishPage.Question(
                key,
                risk.kind(),
                person.id().text(),
                view.name(person, words.texts().language()).name(),
                Vocabularies.label("risk", risk.kind(), words.language()),
                words.say("risk.ask." + risk.kind(), because),
                sent.text("answer-" + key).matches("yes|no") ? sent.text("answer-" + key) : "",
                sent.text("why-" + key).strip());
    }

    /// The answers as entries.
    static List<Entry> answers(List<PublishPage.Question> questions, Supplier<Id> ids, Instant at, String by) {
        var answers = new ArrayList<Entry>();
        for (PublishPage.Question each : questions) {
            answers.add(new Weighed(
                    ids.get(),
                    at,
                    by,
                    Subject.person(new Id(each.subject())),
                    each.kind(),
                    each.answer().equals("yes"),
                    each.why()));
        }
        return answers;
    }
}
