/// Everything that answers over HTTP. [vigil.web.Routes] is the list of every address and who may call it; actions
/// see a [vigil.web.Visit] and give an [vigil.web.Answer]; what a visitor may see is decided in [vigil.web.Gate] alone.
@org.jspecify.annotations.NullMarked
package vigil.web;
