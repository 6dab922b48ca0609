/// The people who work here: their accounts, roles and compartments, how they come in, and what they did with one
/// another's access. Kept in `team.db`, ordinary tables that change; nothing of it is ever published.
@org.jspecify.annotations.NullMarked
package vigil.team;
