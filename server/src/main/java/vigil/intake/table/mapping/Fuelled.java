package vigil.intake.table.mapping;

import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A text that a pattern may look at so often and no more: some patterns take for ever on some texts.
public final class Fuelled implements CharSequence {
    private static final int LOOKS = 200;

    private final CharSequence text;
    private final int[] left;

    public Fuelled(CharSequence text) {
        this(text, new int[] {10_000 + LOOKS * text.length()});
    }

    private Fuelled(CharSequence text, int[] left) {
        this.text = text;
        this.left = left;
    }

    @Override
    public char charAt(int index) {
        if (left[0]-- <= 0) {
            throw new Refusal(new Problem("pattern-slow", "pattern"));
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Fuelled(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
