package vigil.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.app.World;
import vigil.claim.Claim;
import vigil.claim.Curation;
import vigil.claim.Entry;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.Source;
import vigil.claim.Subject;
import vigil.claim.Visibility;
import vigil.claim.When;
import vigil.intake.WorkingDraft;

/// Things sealed in one compartment, one of each kind, and beside them what everybody on the desk sees.
///
/// @param kinds for each kind of thing: the identifiers that everybody sees, and a hidden one
record Planted(Map<String, Kind> kinds) {
    static final String ROOM = "witnesses";
    static final String WORD = "Quessimandra";

    record Kind(Set<String> visible, String hidden) {}

    /// Before anything hidden is there.
    static WorkingDraft draft(House house) {
        return house.lay(
                "Orlan Veshti, born in 1990, was arrested on 3 May 2026 in Kestova. Orlan Veshti is a teacher.");
    }

    static Planted in(House house, WorkingDraft open) {
        var before = house.desk.lines().stream().map(line -> line.entry()).toList();
        Source source = new Source(
                house.desk.id(),
                "A letter from " + WORD,
                "letter",
                null,
                null,
                "en",
                null,
                null,
                null,
                false,
                sealed());
        Subject person = Subject.person(house.desk.id());
        Subject known = World.subject("person:belmorendi");
        Source shown = sources(before).getFirst();
        var named = claim(house, person, new Fact.Named(WORD, "en", null), source);
        var born = claim(house, person, new Fact.Born(When.of("1988"), "Kestova"), shown);
        var about = claim(house, known, new Fact.Named(WORD + " Belmorendi", "en", null), shown);
        house.desk.append(List.of(
                new Curation.Cite(house.desk.id(), house.desk.now(), House.EDITOR_NAME, source), named, born, about));
        house.desk.append(List.of(
                new Curation.Dispute(house.desk.id(), house.desk.now(), House.EDITOR_NAME, about.id(), WORD),
                new Curation.NotSamePerson(house.desk.id(), house.desk.now(), House.EDITOR_NAME, person, known, WORD)));
        var hidden = hiddenDraft(house);
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("person", new Kind(people(before), person.id().text()));
        kinds.put("claim", new Kind(claims(before), about.id().text()));
        kinds.put("source", new Kind(ids(sources(before)), source.id().text()));
        kinds.put("draft", new Kind(Set.of(open.id().text()), hidden.id().text()));
        kinds.put(
                "draft person",
                new Kind(draftPeople(open), draftPeople(hidden).iterator().next()));
        kinds.put(
                "proposal",
                new Kind(proposals(open), proposals(hidden).iterator().next()));
        return new Planted(kinds);
    }

    private static Visibility sealed() {
        return new Visibility.Sealed(ROOM);
    }

    private static Claim claim(House house, Subject subject, Fact fact, Source source) {
        return new Claim(
                house.desk.id(),
                house.desk.now(),
                House.EDITOR_NAME,
                subject,
                fact,
                source.id(),
                List.of(),
                null,
                sealed());
    }

    private static WorkingDraft hiddenDraft(House house) {
        var read = house.desk.read(
                "note.txt", (WORD + " Tolvane was arrested on 3 May 2026.").getBytes(), When.of("2026-05-04"));
        return house.desk.drafts().add(read, id -> seal(read.source(id, "media", false)), house.desk.now(), "amsel");
    }

    private static Source seal(Source source) {
        return new Source(
                source.id(), source.title(), source.kind(), null, null, null, null, null, null, false, sealed());
    }

    private static Set<String> people(List<Entry> entries) {
        return entries.stream()
                .filter(Claim.class::isInstance)
                .map(entry -> ((Claim) entry).subject().id().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> claims(List<Entry> entries) {
        return entries.stream()
                .filter(Claim.class::isInstance)
                .map(entry -> entry.id().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Source> sources(List<Entry> entries) {
        return entries.stream()
                .filter(Curation.Cite.class::isInstance)
                .map(entry -> ((Curation.Cite) entry).source())
                .filter(source -> source.visibility().equals(Visibility.OPEN))
                .toList();
    }

    private static Set<String> ids(List<Source> sources) {
        return sources.stream().map(Source::id).map(Id::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> draftPeople(WorkingDraft draft) {
        return draft.people().stream()
                .map(person -> person.subject().id().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> proposals(WorkingDraft draft) {
        return draft.proposals().stream().map(vigil.intake.Waiting::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Brings a list, which is seen by who brought it alone; what comes back is its identifier.
    static String list(House house, String cookie) throws IOException {
        String part = "--seam\r\nContent-Disposition: form-data; name=";
        String body = part + "\"form\"\r\n\r\n" + house.formToken(cookie) + "\r\n" + part
                + "\"visibility\"\r\n\r\nopen\r\n" + part + "\"file\"; filename=\"list.csv\"\r\n\r\nid,name\n1,"
                + WORD + " Ostrel\n\r\n--seam--\r\n";
        RawAnswer answer = house.client()
                .send("POST /desk/lists HTTP/1.1\r\nHost: 127.0.0.1:" + house.server.port()
                        + "\r\nConnection: close\r\n"
                        + cookie + "\r\nContent-Type: multipart/form-data; boundary=seam\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        return answer.header("Location").orElseThrow().replaceAll(".*/", "");
    }
}
