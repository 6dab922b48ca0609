package vigil.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The field holds a code of `vocabulary/<value>.csv`. Codes are not checked here: a register may
/// know words that a verifier does not.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Vocabulary {
    String value();
}
