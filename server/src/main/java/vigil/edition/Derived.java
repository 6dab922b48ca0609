package vigil.edition;

/// A value that pages share: a list, a count, a name in a language. A record, whose parts say which value it is;
/// everything else is read from the contents. It is computed once for an edition; in the next one only if
/// something it read has changed, and if it then comes out equal, nothing that reads it is made anew. So its value
/// is immutable and has an `equals` that means something.
///
/// ```java
/// record Heading(Id person, Language language) implements Derived<Optional<Fact.Named>> { … }
/// contents.get(new Heading(id, language))
/// ```
public interface Derived<T> {
    T from(Contents contents);
}
