package vigil.web.desk;

import java.util.List;
import vigil.intake.SavedDraft;

/// A text and what it would say, side by side.
///
/// @param text the text in runs, marked
/// @param current the number of the proposal that is next, 0 if none is open
/// @param undo the number of the proposal decided last, 0 if none was
/// @param recorded entries that were recorded a moment ago, 0 otherwise
/// @param others who else has this text open
public record ReviewPage(
        Frame frame,
        SavedDraft saved,
        List<MarkedText.Run> text,
        List<PersonCard> people,
        List<String> rooms,
        int current,
        int undo,
        long recorded,
        List<String> others) {
    /// A person of the text with the proposals about them.
    ///
    /// @param candidates whom of the register they may be
    /// @param address what forms about this person are sent to
    public record PersonCard(
            String subject,
            String name,
            String role,
            String choice,
            String existing,
            List<Candidate> candidates,
            List<ProposalCard> proposals,
            String address) {
        public boolean acceptable() {
            return proposals.stream()
                    .anyMatch(each ->
                            each.state().equals("open") && each.problems().isEmpty());
        }
    }

    /// Somebody of the register of the same name.
    public record Candidate(String subject, String name, String language, String agree, String differ) {}

    /// Somebody else of the text, whom a proposal can be given to with the key of their number.
    ///
    /// @param likely whether the reader, too, thinks that it may be them
    public record Other(int number, String subject, String name, boolean likely) {}

    /// @param quote the words, shortened
    /// @param reason why the reader thinks it is about this person
    /// @param others the other people of the text
    /// @param known what the register says about the same matter so far
    /// @param fields the form to put it right, if that was asked for
    /// @param address what decisions are sent to; `edit` leads to the form for putting it right
    /// @param visibility `open`, `team` or `sealed:…`, as suggested or decided
    public record ProposalCard(
            int number,
            FactLine says,
            String quote,
            String where,
            String reason,
            List<Other> others,
            List<String> problems,
            List<String> known,
            boolean thirdPerson,
            String visibility,
            String state,
            String because,
            String by,
            long version,
            String address,
            String edit,
            List<FactField> fields) {}

    public int count(String state) {
        return saved.draft().in(state).size();
    }
}
