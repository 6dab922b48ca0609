/// The screens of the desk: thin actions, and records that say what each page shows.
@org.jspecify.annotations.NullMarked
package vigil.web.desk;
