/// Who is at the desk: entry passes that work once, and sessions that end when nobody uses them.
@org.jspecify.annotations.NullMarked
package vigil.web.session;
