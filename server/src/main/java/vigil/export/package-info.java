/// Everything a person of the desk may see, as files for other programs: JSON Lines (complete), CSV and XLSX (for
/// reading
/// and reckoning), FollowTheMoney (for exchange). What may be seen is decided by whoever hands it over;
/// the
/// public site's own data files are the edition's.
@org.jspecify.annotations.NullMarked
package vigil.export;
