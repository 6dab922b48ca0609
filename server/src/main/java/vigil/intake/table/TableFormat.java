package vigil.intake.table;

/// The kinds of file a table comes in. Exports of Uwazi and Bayanat as CSV are plain `CSV` with known headings.
public enum TableFormat {
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    JSON("application/json"),
    JSON_LINES("application/jsonl"),
    FOLLOW_THE_MONEY("application/jsonl"),
    UWAZI("application/json"),
    BAYANAT("application/json");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// As registered with IANA, or as is usual.
    public String mediaType() {
        return mediaType;
    }

    /// Read by a parser of some size, in a process of its own.
    public boolean sheet() {
        return this == XLSX || this == ODS;
    }
}
