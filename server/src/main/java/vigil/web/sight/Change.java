package vigil.web.sight;

import java.util.ArrayList;
import java.util.List;
import vigil.ledger.Line;

/// What left a list of lines since somebody last looked, and what came into it, each in the order of the ledger.
record Change(List<Line> gone, List<Line> come) {
    Change {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /// Both lists are in the order of their places.
    static Change between(List<Line> before, List<Line> now) {
        var gone = new ArrayList<Line>();
        var come = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < now.size()) {
            Line was = before.get(i);
            Line is = now.get(j);
            if (was == is) {
                i++;
                j++;
            } else if (was.position() <= is.position()) {
                gone.add(was);
                i++;
            } else {
                come.add(is);
                j++;
            }
        }
        gone.addAll(before.subList(i, before.size()));
        come.addAll(now.subList(j, now.size()));
        return new Change(gone, come);
    }
}
