package vigil.intake.draft;

import vigil.claim.Subject;

/// A person of the text: the name as the text has it, and the subject that claims about them will have.
public record Who(String name, Subject subject) {}
