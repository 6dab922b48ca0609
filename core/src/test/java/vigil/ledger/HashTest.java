package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vigil.claim.Refusal;

class HashTest {
    @Test
    void isAValue() {
        Hash hash = Hash.of("ab".getBytes(StandardCharsets.UTF_8), "c".getBytes(StandardCharsets.UTF_8));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash.hex());
        assertEquals(hash, Hash.ofHex(hash.hex()));
        assertEquals(hash, Hash.ofBase64(hash.base64()));
        assertEquals(hash.hashCode(), new Hash(hash.bytes()).hashCode());
        hash.bytes()[0] ^= 1;
        assertEquals(hash, Hash.ofHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void hasOneSpelling() {
        String base64 = Hash.of().base64();
        assertThrows(Refusal.class, () -> Hash.ofBase64(base64.replace("=", "")));
        // "U" and "V" before "=" differ only in bits that are thrown away
        assertThrows(Refusal.class, () -> Hash.ofBase64(base64.replace("U=", "V=")));
        assertThrows(Refusal.class, () -> Hash.ofHex(Hash.of().hex().toUpperCase()));
        assertThrows(Refusal.class, () -> Hash.ofHex("xyz"));
        assertThrows(Refusal.class, () -> new Hash(new byte[31]));
    }

    @Test
    void commitsAndDerivesAsTheVectorSays() {
        Vectors vector = Vectors.tlog().in("commitment");
        Salt salt = new Salt(HexFormat.of().parseHex(vector.text("salt_hex")));
        byte[] bytes = vector.text("bytes_utf8").getBytes(StandardCharsets.UTF_8);
        assertEquals(vector.text("commitment_hex"), Commitment.of(salt, bytes).hex());
        Salt derived = salt.derive(vector.text("purpose"));
        assertEquals(new Salt(HexFormat.of().parseHex(vector.text("derived_hex"))), derived);
    }

    @Test
    void saltsDifferAndStaySecret() {
        Salt salt = Salt.random(new Random(1));
        assertNotEquals(salt, Salt.random(new Random(2)));
        assertNotEquals(Salt.random(), Salt.random());
        assertNotEquals(salt.derive("a"), salt.derive("b"));
        assertThrows(Refusal.class, () -> salt.derive("a\0"));
        assertFalse(salt.toString().contains(HexFormat.of().formatHex(salt.bytes(), 0, 2)));
    }
}
