/// What readers take with them and what programs read: feeds, calendars, data, cards. Each output is a
/// pure function of public files.
@org.jspecify.annotations.NullMarked
package vigil.edition.share;
