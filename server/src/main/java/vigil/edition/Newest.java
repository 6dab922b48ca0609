package vigil.edition;

import java.time.LocalDate;

/// The newest of what stands in somebody's public file: the edition in which it became public, and that day. What
/// is taken back leaves no trace here.
///
/// @param leaf its place in the public log, from 0 on
public record Newest(int edition, LocalDate day, long leaf) {}
