/// What was read in a text (marks over words) becomes what a source would say (claims): proposals, each with
/// its passages, that an editor accepts or not. Pure functions; nothing is recorded here.
@org.jspecify.annotations.NullMarked
package vigil.intake.draft;
