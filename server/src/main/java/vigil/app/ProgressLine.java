package vigil.app;

import java.io.PrintWriter;
import vigil.vault.ExhibitScan;

/// How far a scan is, on one line that is written over; silent where nobody sits at a terminal.
final class ProgressLine implements ExhibitScan.Progress {
    private final PrintWriter to;
    private final boolean watched = System.console() != null && System.console().isTerminal();

    ProgressLine(PrintWriter to) {
        this.to = to;
    }

    @Override
    public void at(int files, int ofFiles, long bytes, long ofBytes) {
        if (watched) {
            to.printf("\r%d of %d exhibits, %d of %d MB", files, ofFiles, bytes >> 20, ofBytes >> 20);
            to.print(files == ofFiles ? "\n" : "");
            to.flush();
        }
    }
}
