package vigil.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.claim.Passage;
import vigil.intake.Waiting;
import vigil.intake.document.PageStart;

/// A text cut where a marked passage begins or ends, and where a page does.
public final class MarkedText {
    /// A run of the text.
    ///
    /// @param page the number of the page that starts here, else 0
    /// @param numbers the proposals whose passage this run belongs to, with spaces between; empty outside of any
    /// @param begins proposals whose first passage begins here: where a link to them leads
    /// @param ends proposals whose passage ends here: their numbers stand behind it
    /// @param state `open`, `yes` or `no`; empty outside of any passage
    public record Run(String text, long page, String numbers, List<Integer> begins, List<Integer> ends, String state) {}

    private MarkedText() {}

    static List<Run> of(String text, List<Waiting> proposals, List<PageStart> pages) {
        var cuts = new TreeSet<>(Set.of(0, text.length()));
        pages.forEach(page -> cuts.add(Math.min(page.start(), text.length())));
        for (Waiting proposal : proposals) {
            proposal.passages().stream()
                    .filter(passage -> passage.end() <= text.length())
                    .forEach(passage -> cuts.addAll(List.of(passage.start(), passage.end())));
        }
        var runs = new ArrayList<Run>();
        var begun = new LinkedHashSet<Integer>();
        Integer from = null;
        for (int cut : cuts) {
            if (from != null) {
                runs.add(run(text, from, cut, proposals, pages, begun));
            }
            from = cut;
        }
        return runs;
    }

    private static Run run(
            String text, int from, int to, List<Waiting> proposals, List<PageStart> pages, Set<Integer> begun) {
        var here = proposals.stream()
                .filter(proposal -> proposal.passages().stream().anyMatch(passage -> covers(passage, from)))
                .toList();
        var begins = here.stream().map(Waiting::number).filter(begun::add).toList();
        var ends = here.stream()
                .filter(proposal -> proposal.passages().stream().anyMatch(passage -> passage.end() == to))
                .map(Waiting::number)
                .toList();
        long page = pages.stream()
                .filter(start -> start.start() == from)
                .mapToLong(PageStart::page)
                .findFirst()
                .orElse(0);
        String numbers = here.stream().map(each -> "" + each.number()).collect(Collectors.joining(" "));
        return new Run(text.substring(from, to), page, numbers, begins, ends, state(here));
    }

    private static boolean covers(Passage passage, int offset) {
        return passage.start() <= offset && offset < passage.end();
    }

    private static String state(List<Waiting> here) {
        if (here.isEmpty()) {
            return "";
        }
        if (here.stream().anyMatch(each -> each.is(Waiting.OPEN))) {
            return "open";
        }
        return here.stream().allMatch(each -> each.is(Waiting.REJECTED)) ? "no" : "yes";
    }
}
