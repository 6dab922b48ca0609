package vigil.team;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.tables.Tables;

/// Passkeys (WebAuthn level 3). The device must have made sure who holds it (user verification), for the passkey is the
/// only
/// proof. Which make of device it is we do not ask.
final class Passkeys {
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager WEBAUTHN = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(CONVERTER);
    private static final int LARGEST = 20_000;

    /// A passkey of the table, with what is needed to check it.
    private record Row(Id account, String host, CredentialRecord credential) {}

    private final Tables file;
    private final Challenges challenges;

    Passkeys(Tables file, InstantSource clock) {
        this.file = file;
        this.challenges = new Challenges(clock);
    }

    String challenge() {
        return challenges.issue();
    }

    /// Keeps the key that a browser has just made; refuses what is none.
    ///
    /// @param json the browser's `RegistrationResponseJSON`
    void add(Id account, Here here, String json, LocalDate day) {
        RegistrationData made = made(here, json);
        var attested = Objects.requireNonNull(Objects.requireNonNull(made.getAttestationObject())
                .getAuthenticatorData()
                .getAttestedCredentialData());
        file.change(
                "INSERT INTO passkey(id, account, host, label, credential, uses, added) VALUES(?, ?, ?, ?, ?, ?, ?)",
                base64(attested.getCredentialId()),
                account.text(),
                here.host(),
                here.host(),
                base64(KEYS.convert(attested)),
                made.getAttestationObject().getAuthenticatorData().getSignCount(),
                day.toString());
    }

    private RegistrationData made(Here here, String json) {
        try {
            RegistrationData data = WEBAUTHN.parseRegistrationResponseJSON(small(json));
            return WEBAUTHN.verify(
                    data, new RegistrationParameters(server(here, data.getCollectedClientData()), ALGORITHMS, true));
        } catch (WebAuthnException | JacksonException | NullPointerException | IllegalArgumentException notOne) {
            throw new Refusal(new Problem("passkey", "passkey"));
        }
    }

    /// Whose passkey has signed; empty if none of ours did.
    ///
    /// @param json the browser's `AuthenticationResponseJSON`
    Optional<Id> check(Here here, String json) {
        try {
            AuthenticationData data = WEBAUTHN.parseAuthenticationResponseJSON(small(json));
            String id = base64(data.getCredentialId());
            Row row = row(id, here);
            var asked = new AuthenticationParameters(
                    server(here, data.getCollectedClientData()), row.credential(), null, true);
            WEBAUTHN.verify(data, asked);
            used(id, Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
            return Optional.of(row.account());
        } catch (WebAuthnException
                | JacksonException
                | NullPointerException
                | IllegalArgumentException
                | Refusal notOne) {
            return Optional.empty();
        }
    }

    private Row row(String id, Here here) {
        return file
                .rows(
                        "SELECT account, host, credential, uses FROM passkey WHERE id = ? AND host = ?",
                        row -> new Row(
                                new Id(row.getString(1)),
                                row.getString(2),
                                credential(Objects.requireNonNull(row.getString(3)), row.getLong(4))),
                        id,
                        here.host())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(new Problem("passkey", "passkey")));
    }

    private static CredentialRecord credential(String kept, long uses) {
        var key = KEYS.convert(Base64.getUrlDecoder().decode(kept));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), true, null, null, uses, key, null, null, null, null);
    }

    private void used(String id, long uses) {
        file.change("UPDATE passkey SET uses = ? WHERE id = ?", uses, id);
    }

    /// The challenge is what the browser says it signed, once we know it for one of ours.
    private ServerProperty server(Here here, @Nullable CollectedClientData said) {
        var challenge = Objects.requireNonNull(said).getChallenge();
        if (!challenges.spend(challenge.getValue())) {
            throw new Refusal(new Problem("passkey", "passkey"));
        }
        return ServerProperty.builder()
                .origin(Origin.create(here.origin()))
                .rpId(here.host())
                .challenge(challenge)
                .build();
    }

    private static String small(String json) {
        if (json.length() > LARGEST) {
            throw new Refusal(new Problem("passkey", "passkey"));
        }
        return json;
    }

    List<Passkey> of(Id account) {
        return file.rows(
                "SELECT id, host, label, added FROM passkey WHERE account = ? ORDER BY added, id",
                row -> new Passkey(
                        row.getString(1), row.getString(2), row.getString(3), LocalDate.parse(row.getString(4))),
                account.text());
    }

    /// False if it is not theirs.
    boolean remove(Id account, String id) {
        return file.change("DELETE FROM passkey WHERE id = ? AND account = ?", id, account.text()) == 1;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
