@org.jspecify.annotations.NullMarked
package vigil.web;
