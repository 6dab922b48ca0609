package vigil.web;

import java.util.List;
import vigil.edition.mirror.Pushes;
import vigil.edition.mirror.Watch;
import vigil.edition.witness.Witnesses;

/// What is known of copies elsewhere and of those who sign our log. Empty lists before the first edition.
public interface Outside {
    /// Mirrors that readers see.
    List<Watch.Standing> mirrors();

    /// Places that the newest edition is brought to.
    List<Pushes.Standing> pushes();

    List<Witnesses.Standing> witnesses();

    /// Looks, brings and asks again at the next occasion, whoever waits.
    void hurry();
}
