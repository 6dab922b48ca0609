package vigil.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// The home's key on paper, in shares for people who trust each other only together: any three of five open
/// the home and every backup of it when the passphrase is lost.
public final class Recovery {
    private static final int MOST = 15;

    private Recovery() {}

    /// Shares 1 to `count`, any `threshold` of which give the key; each call makes others, and shares of different
    /// calls do not go together.
    public static List<RecoveryShare> split(HomeKey key, int threshold, int count) {
        if (threshold < 2 || count < threshold || count > MOST) {
            throw new Refusal(
                    new Problem("share-count", "shares", Integer.toString(threshold), Integer.toString(count)));
        }
        // random bytes tell one splitting from another; the key's own print would let shares be guessed at
        byte[] set = Aead.random(RecoveryShare.SET);
        var shares = new ArrayList<RecoveryShare>();
        Shamir.split(key.bytes(), threshold, count)
                .forEach((number, value) -> shares.add(new RecoveryShare(threshold, number, set, value)));
        return shares;
    }

    /// The key; refuses too few shares, one twice, and shares that do not belong together.
    public static HomeKey combine(List<RecoveryShare> shares) {
        var values = new TreeMap<Integer, byte[]>();
        var problems = new ArrayList<Problem>();
        for (RecoveryShare share : shares) {
            RecoveryShare first = shares.getFirst();
            String where = "share " + share.number();
            if (!Arrays.equals(share.set(), first.set()) || share.threshold() != first.threshold()) {
                problems.add(new Problem("share-other-set", where));
            } else if (values.put(share.number(), share.value()) != null) {
                problems.add(new Problem("share-twice", where));
            }
        }
        int needed = shares.isEmpty() ? 2 : shares.getFirst().threshold();
        if (problems.isEmpty() && values.size() < needed) {
            problems.add(
                    new Problem("share-too-few", "shares", Integer.toString(values.size()), Integer.toString(needed)));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return HomeKey.of(Shamir.combine(values));
    }

    /// Rehearses with shares that people brought: do they give the key of this home?
    public static boolean opens(List<RecoveryShare> shares, HomeKey key) {
        return combine(shares).equals(key);
    }
}
