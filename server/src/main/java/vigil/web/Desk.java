package vigil.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.audience.Cleared;
import vigil.claim.Entry;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.intake.DraftDesk;
import vigil.intake.Unfinished;
import vigil.intake.draft.Draft;
import vigil.intake.table.load.Imports;
import vigil.ledger.Line;
import vigil.ledger.Receipt;
import vigil.team.Team;

/// The house in which the desk stands: what the web needs of everything else. The app supplies it.
public interface Desk {
    /// How many entries the ledger holds: what was computed from them holds as long as this does.
    long size();

    /// The whole ledger in order. Only [Gate] reads it.
    List<Line> lines();

    /// Puts one batch into the ledger, all of it or nothing; what is reported as recorded is on the disk.
    List<Receipt> append(List<Entry> batch);

    /// Reads a document: its text, its people, the claims it would support. Nothing is recorded; the document itself
    /// is kept under its hash. Refuses what cannot be read.
    ///
    /// @param name what whoever brought it called it
    /// @param published when the source spoke, if that is known: "yesterday" has no date without it
    Draft read(String name, byte[] bytes, @Nullable When published);

    /// The host of the language model that every new text is sent to; empty if there is none.
    String model();

    /// Makes exactly these entries public, takes back what is public by a consent that has run out, and puts the new
    /// edition in the place of the last. Refuses, and changes
    /// nothing, if it cannot.
    ///
    /// @return the number of the new edition
    int publish(Cleared plan, String by);

    /// Takes public entries back and puts the new edition in the place of the last; where nothing of a person remains
    /// public, a stone is set on the place of their page.
    ///
    /// @param reason a word of `vocabulary/withhold-reason.csv`
    /// @return the number of the new edition
    int takeBack(List<Id> entries, String reason, String by);

    /// What is published once a day, if it is.
    Daily daily();

    /// Whether somebody else has to confirm an act of publication.
    boolean secondPerson();

    /// What somebody has typed and not sent, and acts of publication that wait for a second person.
    Unfinished unfinished();

    /// Copies elsewhere, and witnesses of our log.
    Outside outside();

    /// Who works here.
    Team team();

    /// Lists that came in and come in.
    Imports imports();

    /// Drafts on their way to the ledger.
    DraftDesk drafts();

    /// A new identifier.
    Id id();

    Instant now();

    /// The day it is where the register is kept.
    LocalDate today();
}
