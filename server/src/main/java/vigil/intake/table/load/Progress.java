package vigil.intake.table.load;

/// Is told how far an import has come; may stop it until its first entry is recorded, after which it runs to its end.
@FunctionalInterface
public interface Progress {
    enum Step {
        READING,
        COMPARING,
        RECORDING
    }

    Progress NONE = (step, rows) -> true;

    /// Whether to go on; `rows` of the table are done. Asked now and then.
    boolean goOn(Step step, long rows);
}
