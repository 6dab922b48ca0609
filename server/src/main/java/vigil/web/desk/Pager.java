package vigil.web.desk;

import vigil.web.Visit;

/// Which part of a long list a page shows.
///
/// @param from how many come before it
/// @param to the number of the last one that it may show
/// @param before the address of the part before; empty if there is none
/// @param after the address of the part after it
public record Pager(int from, int to, int all, String before, String after) {
    static Pager of(Visit visit, String address, int all, int most) {
        int last = all == 0 ? 0 : (all - 1) / most;
        int page = Math.min(last, visit.query("page").matches("\\d{1,6}") ? Integer.parseInt(visit.query("page")) : 0);
        return new Pager(
                page * most,
                Math.min(all, (page + 1) * most),
                all,
                page == 0 ? "" : address + "?page=" + (page - 1),
                page == last ? "" : address + "?page=" + (page + 1));
    }

    /// Whether there is more than one part.
    public boolean isNeeded() {
        return !before.isEmpty() || !after.isEmpty();
    }
}
