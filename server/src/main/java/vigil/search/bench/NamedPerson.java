package vigil.search.bench;

/// One line of a people file: identifier and name.
public record NamedPerson(String id, String name) {
    static NamedPerson of(String[] cells) {
        return new NamedPerson(cells[0].strip(), cells[1].strip());
    }

    String line() {
        return id + "\t" + name;
    }
}
