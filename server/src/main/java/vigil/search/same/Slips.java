package vigil.search.same;

/// Letters missing, added, changed or exchanged with their neighbour between two words.
final class Slips {
    private Slips() {}

    /// 1 for the same, less by the share of letters that slipped.
    static double likeness(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        return longest == 0 ? 0 : 1 - count(left, right) / (double) longest;
    }

    static int count(String left, String right) {
        var rows = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, left, right, i, j);
            }
        }
        return rows[left.length()][right.length()];
    }

    private static int least(int[][] rows, String left, String right, int i, int j) {
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(rows[i - 1][j - 1] + changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean exchanged = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return exchanged ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
