// Passkeys: lets the browser make or use one, and puts what it says into the form. Whoever has no script uses the
// passphrase instead.
'use strict';

(() => {
  const forms = [...document.querySelectorAll('form[data-passkey]')];
  if (!window.PublicKeyCredential || !window.isSecureContext) return;

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  function make(form) {
    const name = form.querySelector('[name=name]')?.value.trim() || form.dataset.name || 'Vigil';
    return navigator.credentials.create({publicKey: {
      challenge: bytes(form.dataset.challenge),
      rp: {id: location.hostname, name: 'Vigil'},
      user: {id: crypto.getRandomValues(new Uint8Array(32)), name, displayName: name},
      pubKeyCredParams: [-7, -8, -257].map(alg => ({type: 'public-key', alg})),
      authenticatorSelection: {residentKey: 'required', requireResidentKey: true, userVerification: 'required'},
      attestation: 'none',
    }});
  }

  function use(form) {
    return navigator.credentials.get({publicKey: {
      challenge: bytes(form.dataset.challenge),
      rpId: location.hostname,
      userVerification: 'required',
    }});
  }

  function said(credential) {
    const r = credential.response;
    const response = {clientDataJSON: text(r.clientDataJSON)};
    if (r.attestationObject) {
      response.attestationObject = text(r.attestationObject);
      response.transports = r.getTransports ? r.getTransports() : [];
    } else {
      response.authenticatorData = text(r.authenticatorData);
      response.signature = text(r.signature);
      if (r.userHandle) response.userHandle = text(r.userHandle);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      response,
      clientExtensionResults: credential.getClientExtensionResults(),
    });
  }

  for (const form of forms) {
    form.hidden = false;
    form.addEventListener('submit', event => {
      const field = form.querySelector('[name=credential]');
      if (field.value) return;
      event.preventDefault();
      const failed = form.querySelector('.failed');
      failed.hidden = true;
      (form.dataset.passkey === 'make' ? make(form) : use(form))
        .then(credential => {
          field.value = said(credential);
          form.submit();
        })
        .catch(() => { failed.hidden = false; });
    });
  }
})();
