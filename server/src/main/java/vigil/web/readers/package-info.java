/// The public side: the files of the newest edition, and nothing else. Readers get no cookie.
@org.jspecify.annotations.NullMarked
package vigil.web.readers;
