package vigil.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/// An index of people by name, in any script, and by what is said of them. A projection: `clear` and feed it
/// again and it is what it was. What was put is found after `refresh`. An index of what is not public belongs
/// in memory, since on disk it would stand unsealed. Safe for many threads.
public final class PeopleIndex implements Closeable {
    private static final double WRITE_BUFFER_MB = 64;
    private final Directory directory;
    private final IndexWriter writer;
    private volatile PeopleView view;

    private PeopleIndex(Directory directory) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(new TextWords()).setRAMBufferSizeMB(WRITE_BUFFER_MB);
        config.setUseCompoundFile(false);
        writer = new IndexWriter(directory, config);
        view = PeopleView.of(DirectoryReader.open(writer));
    }

    public static PeopleIndex inMemory() {
        return opened(ByteBuffersDirectory::new);
    }

    /// In a folder, memory-mapped; one process at a time.
    public static PeopleIndex at(Path folder) {
        return opened(() -> new MMapDirectory(folder));
    }

    /// Adds a person, or replaces who had the identifier.
    public void put(Person person) {
        faulty(() -> writer.updateDocument(new Term(Documents.ID, person.id()), Documents.of(person)));
    }

    /// Adds someone known not to be there yet: quicker, for feeding an index that was cleared.
    public void add(Person person) {
        faulty(() -> writer.addDocument(Documents.of(person)));
    }

    /// Adds many, known not to be there yet, on all cores.
    public void addAll(Stream<Person> people) {
        people.parallel().forEach(this::add);
    }

    public void remove(String id) {
        faulty(() -> writer.deleteDocuments(new Term(Documents.ID, id)));
    }

    public void clear() {
        faulty(writer::deleteAll);
    }

    /// Makes what was put, removed or cleared visible, and durable where the index has a folder.
    public synchronized void refresh() {
        faulty(() -> {
            long done = writer.commit();
            var reader = DirectoryReader.openIfChanged(view.reader(), writer);
            if (reader != null) {
                view = view.after(reader);
            }
            return done;
        });
    }

    /// One piece, as small and quick as it gets; worth it after a large feed.
    public void compact() {
        faulty(() -> {
            writer.forceMerge(1);
            return 0L;
        });
        refresh();
    }

    public Answer find(Asked asked) {
        var now = view;
        while (!now.reader().tryIncRef()) {
            now = view;
        }
        try {
            return PeopleSearch.answer(now, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(now);
        }
    }

    /// People in the index.
    public int size() {
        return view.reader().numDocs();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        view.reader().close();
        directory.close();
    }

    /// For measuring beside plain Lucene on the same index, while nothing is put.
    public DirectoryReader reader() {
        return view.reader();
    }

    private static void release(PeopleView view) {
        faulty(() -> {
            view.reader().decRef();
            return 0L;
        });
    }

    private interface Opening {
        Directory open() throws IOException;
    }

    private interface Change {
        long make() throws IOException;
    }

    private static PeopleIndex opened(Opening opening) {
        try {
            return new PeopleIndex(opening.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void faulty(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
