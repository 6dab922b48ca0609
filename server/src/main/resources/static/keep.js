// Keeps what is typed into a form until it is sent: a crash or a closed lid loses nothing. Without it nothing is worse.
'use strict';

(() => {
  const SENT = 'vigil-sent';
  const token = document.querySelector('input[name=form]')?.value;
  const note = document.getElementById('kept');
  const refused = document.querySelector('main [role=alert]');

  const post = (place, typed) => fetch('/desk/typed', {
    method: 'POST',
    body: new URLSearchParams({form: token, place, typed}),
    keepalive: typed.length < 50000,
  }).catch(() => {});

  const fields = form => [...form.elements].filter(each =>
    each.name && !['hidden', 'file', 'submit', 'button', 'password'].includes(each.type) && each.type !== 'fieldset');

  function typed(form) {
    const out = new URLSearchParams();
    for (const each of fields(form)) {
      if (['checkbox', 'radio'].includes(each.type)) {
        if (each.checked) out.append(each.name, each.value);
      } else if (each.value) {
        out.append(each.name, each.value);
      }
    }
    return out.toString();
  }

  function fill(form, text) {
    const values = new URLSearchParams(text);
    for (const each of fields(form)) {
      if (['checkbox', 'radio'].includes(each.type)) {
        each.checked = values.getAll(each.name).includes(each.value);
      } else {
        each.value = values.get(each.name) ?? '';
      }
    }
  }

  // what was sent and not refused is finished
  const sent = sessionStorage.getItem(SENT);
  if (sent && !refused) post(sent, '');
  sessionStorage.removeItem(SENT);

  for (const form of document.querySelectorAll('form[data-keep]')) {
    const place = form.dataset.keep;
    const began = typed(form);
    let waiting = 0;
    const save = () => {
      clearTimeout(waiting);
      waiting = 0;
      const now = typed(form);
      post(place, now === began ? '' : now);
    };
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, 600);
    });
    form.addEventListener('submit', () => {
      clearTimeout(waiting);
      waiting = 0;
      sessionStorage.setItem(SENT, place);
    });
    addEventListener('pagehide', () => { if (waiting) save(); });
    if (sent === place || refused) continue;
    fetch('/desk/typed?' + new URLSearchParams({place})).then(answer => answer.text()).then(text => {
      const kept = text.trim();
      if (!kept || kept === began) return;
      fill(form, kept);
      note.hidden = false;
      form.before(note);
      note.querySelector('button').addEventListener('click', () => {
        fill(form, began);
        note.hidden = true;
        post(place, '');
      });
    }).catch(() => {});
  }
})();
