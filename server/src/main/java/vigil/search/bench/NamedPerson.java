package vigil.search.bench;

/// One line of a people file: identifier and name.
public record NamedPerson(String id, String name) {
    static NamedPerson of(String line) {
        var cells = line.split("\t", 2);
        return new NamedPerson(cells[0], cells.length > 1 ? cells[1] : "");
    }

    String line() {
        return id + "\t" + name;
    }
}
