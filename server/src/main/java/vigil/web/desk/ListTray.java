package vigil.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.claim.Id;

/// Lists that somebody has brought and not yet recorded: in memory only, since a list that is put away leaves nothing.
/// Each is seen by who brought it. The oldest makes room for a new one.
final class ListTray {
    private static final int MOST = 4;

    private final Map<Id, WaitingList> lists = new LinkedHashMap<>();

    synchronized void lay(WaitingList list) {
        if (lists.size() >= MOST) {
            lists.values().stream()
                    .filter(each -> !each.running())
                    .map(WaitingList::id)
                    .findFirst()
                    .ifPresent(lists::remove);
        }
        lists.put(list.id(), list);
    }

    synchronized Optional<WaitingList> find(String id, String editor) {
        return lists.values().stream()
                .filter(list -> list.id().text().equals(id) && list.editor().equals(editor))
                .findFirst();
    }

    synchronized List<WaitingList> of(String editor) {
        return lists.values().stream()
                .filter(list -> list.editor().equals(editor) && list.done() == null)
                .toList();
    }

    synchronized void away(WaitingList list) {
        lists.remove(list.id());
    }
}
