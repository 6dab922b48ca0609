/// Named bytes on a disk or in an S3-compatible storage, behind one port.
@org.jspecify.annotations.NullMarked
package vigil.tables;
