package vigil.search.names;

/// How one word of a name answers to a word asked for.
public enum How {
    EXACT,
    /// Letters missing, added, changed or exchanged.
    TYPO,
    /// The same name in other letters.
    OTHER_SCRIPT,
    /// The same script, but another way to write the sounds (another romanisation, і for и).
    SPELLING,
    /// Another grammatical form, or the form of the other sex.
    INFLECTION,
    /// A short or pet form.
    NICKNAME,
    INITIAL,
    /// Words of what is said about the person, not of the name.
    TEXT
}
