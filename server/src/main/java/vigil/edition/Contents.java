package vigil.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.PublicRecord;
import vigil.audience.PublicRemovals.Removed;
import vigil.claim.Id;

/// All that a publisher may know: the public files of one edition, its number and its day. There is
/// no way from here to anything unreleased, to the clock or to the network.
///
/// Whatever is read while a page or a [Derived] value is made is remembered as its input; so read no more than is
/// needed: [#file] rather than [#files], [#ahead] rather than [#date].
public interface Contents {
    /// What the register calls itself, for the head of the pages.
    String name();

    /// The number of this edition. A page that reads it is made anew for every edition.
    int edition();

    /// The day of this edition. A page that reads it is made anew on every new day.
    LocalDate date();

    /// Number of leaves of the public log at this edition.
    long logSize();

    /// Everyone, in the order in which they were first released. Changes when somebody comes or goes.
    List<Id> people();

    /// Who goes by `id`, also where it is only another identifier of theirs.
    Optional<PublicFile> file(Id id);

    /// Who was public in an earlier edition and no longer is: that, since when, and the class of the reason.
    List<Removed> removed();

    /// The newest of what stands in the file of `id`; refuses somebody who has none.
    Newest newest(Id id);

    /// The released entries that the file of `id` is made of, in the order of the public log.
    List<Disclosed> evidence(Id id);

    /// What each act of publication made public, the first one first. Changes with every edition; best read from a
    /// [Derived] value.
    List<Act> acts();

    /// The first day on which something became public that still is.
    Optional<LocalDate> firstDay();

    /// What became known of `id` on which day, the newest first; nothing of somebody who has no file.
    List<News> news(Id id);

    /// A value made of these contents, kept as long as its inputs are the same.
    <T> T get(Derived<T> value);

    /// Every file, in the order of [#people]. Whoever reads this reads everything; best from a [Derived] value.
    List<PublicFile> files();

    /// Whether `day` lies after the day of this edition: what asks only this need not be made anew on each new day.
    default boolean ahead(LocalDate day) {
        return get(new Ahead(day));
    }

    /// Contents of one edition by themselves, for a single use.
    static Contents of(String name, PublicRecord all) {
        var memo = new Memo();
        memo.begin(Inputs.of(name, all));
        return memo;
    }
}
