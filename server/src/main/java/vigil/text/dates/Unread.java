package vigil.text.dates;

/// Why a text is no date that can be taken: the code of a problem.
final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    Unread(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
