package vigil.web;

import java.io.IOException;

/// What is done at one route. It may throw a [vigil.claim.Refusal]: the visitor then sees every problem.
@FunctionalInterface
public interface Action {
    Answer answer(Visit visit) throws IOException;
}
