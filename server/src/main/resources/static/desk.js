// The desk's own script: keys and lights on the review screen. Everything it does can be done without it.
'use strict';

(() => {
  const cards = [...document.querySelectorAll('.prop[data-p]')];
  if (cards.length === 0) {
    document.querySelector('.note[role=alert]')?.focus();
    return;
  }
  const marks = [...document.querySelectorAll('mark[data-p]')];
  const help = document.getElementById('help');
  let current = null;
  let hovered = new Set();
  let leaving = false;

  const numbers = element => element.dataset.p.split(' ');
  const words = card => marks.filter(mark => numbers(mark).includes(card.dataset.p));

  function light() {
    const lit = new Set(hovered);
    if (current) lit.add(current.dataset.p);
    for (const each of [...cards, ...marks]) {
      each.classList.toggle('lit', numbers(each).some(number => lit.has(number)));
    }
  }

  function go(card) {
    if (!card) return;
    current?.removeAttribute('aria-current');
    current = card;
    card.setAttribute('aria-current', 'true');
    light();
    card.focus({preventScroll: true});
    card.scrollIntoView({block: 'nearest'});
    words(card)[0]?.scrollIntoView({block: 'nearest'});
  }

  function step(by) {
    const at = cards.indexOf(current);
    go(cards[Math.min(cards.length - 1, Math.max(0, at + by))]);
  }

  function press(selector, within) {
    const button = within?.querySelector(selector);
    if (button && !leaving) button.click();
  }

  const person = () => current?.closest('.who');
  const actions = {
    j: () => step(1),
    k: () => step(-1),
    a: () => press('button[value=accept]', current),
    A: () => press('button[value=accept-all]', person()),
    e: () => press('a.button', current),
    r: () => {
      const fold = current?.querySelector('details.reject');
      if (fold) {
        fold.open = true;
        fold.querySelector('input[name=because]').focus();
      }
    },
    u: () => press('button[value=undo]', current?.querySelector('button[value=undo]') ? current : document.querySelector('[data-last]')?.form),
    s: () => press('button[value=same]', person()),
    n: () => press('button[value=new]', person()),
    w: () => press('button[value=record]:enabled', document),
    '?': () => help.showModal(),
  };

  // the digit of a person of the text gives them the proposal
  for (let n = 1; n < 10; n++) {
    actions[n] = () => press(`button[data-n="${n}"]`, current);
  }

  // on a keyboard of another script the place of the key counts
  function named(event) {
    if (actions[event.key]) return event.key;
    if (/^[\x20-\x7e]$/.test(event.key) || !/^Key[A-Z]$/.test(event.code)) {
      return event.code === 'Slash' && event.shiftKey ? '?' : '';
    }
    const letter = event.code.slice(3);
    return event.shiftKey ? letter : letter.toLowerCase();
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
    const field = event.target.closest('input, textarea, select');
    if (field) {
      const fold = field.closest('details.reject');
      if (event.key === 'Escape' && fold) {
        fold.open = false;
        go(current);
      }
      return;
    }
    const action = actions[named(event)];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  // one press, one decision
  document.addEventListener('submit', event => {
    if (event.target.method === 'dialog') return;
    if (leaving) event.preventDefault();
    leaving = true;
  });
  addEventListener('pageshow', () => { leaving = false; });

  for (const each of [...cards, ...marks]) {
    each.addEventListener('pointerenter', () => { hovered = new Set(numbers(each)); light(); });
    each.addEventListener('pointerleave', () => { hovered = new Set(); light(); });
  }
  for (const card of cards) {
    card.addEventListener('focusin', () => {
      if (card !== current) {
        current?.removeAttribute('aria-current');
        current = card;
        card.setAttribute('aria-current', 'true');
        light();
      }
    });
  }
  for (const mark of marks) {
    mark.addEventListener('click', () => go(cards.find(card => numbers(mark).includes(card.dataset.p))));
  }

  document.documentElement.classList.add('keyed');
  document.querySelector('.keys').hidden = false;
  const editing = document.querySelector('.prop form.edit');
  const linked = location.hash.startsWith('#p') && document.getElementById(location.hash.slice(1));
  go(editing?.closest('.prop') || linked || cards.find(card => card.hasAttribute('aria-current')) || cards[0]);
  editing?.querySelector('input:not([type=hidden]), select, textarea')?.focus();
})();
