package vigil.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.claim.Refusal;

class NoteKeyTest {
    @Test
    void derivesThePublicKeyOfRfc8032() {
        // RFC 8032, 7.1, test 1
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertEquals(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                HexFormat.of().formatHex(NoteSigner.ofSeed("a", seed).key().key()));
    }

    @Test
    void writesKeysAsTheVectorsDo() {
        Vectors vector = Vectors.tlog().in("checkpoint");
        assertEquals(vector.text("log_vkey"), TestKeys.LOG.key().text());
        assertEquals(
                vector.text("witness_vkey"),
                NoteKey.parse(vector.text("witness_vkey")).text());
    }

    @Test
    void readsItsOwnSecretAndShowsItNowhereElse() {
        NoteSigner signer = NoteSigner.generate("vigil.example/log", new Random(1));
        NoteSigner again = NoteSigner.parse(signer.secret() + "\n");
        assertEquals(signer.key(), again.key());
        assertArrayEquals(
                SignedNote.sign("a\n", signer).bytes(),
                SignedNote.sign("a\n", again).bytes());
        assertFalse(signer.toString().contains("PRIVATE"));
        assertNotEquals(NoteSigner.generate("a").key(), NoteSigner.generate("a").key());
    }

    @Test
    void refusesASecretWithoutRepeatingIt() {
        String secret = TestKeys.LOG.secret();
        String bare = secret.substring(secret.lastIndexOf('+') + 1);
        for (String broken :
                new String[] {bare, secret + "A", secret.replace("PRIVATE", "SECRET"), secret.replace("log", "lug")}) {
            var refused = assertThrows(Refusal.class, () -> NoteSigner.parse(broken));
            assertFalse(refused.toString().contains(bare), refused.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vigil.example/log",
                "vigil.example/log+61ee48ee",
                "vigil.example/log+61ee48ef+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
                "vigil.example/lug+61ee48ee+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
                "vigil example/log+61ee48ee+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
                "vigil.example/log+61EE48EE+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
                "vigil.example/log+61ee48ee+AoqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
                "vigil.example/log+61ee48ee+AYqI",
                "vigil.example/log+61ee48ee+",
            })
    void refusesWhatIsNoKey(String text) {
        assertThrows(Refusal.class, () -> NoteKey.parse(text));
    }
}
