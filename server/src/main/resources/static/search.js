// Finds people by name on a copy of this site: makes the skeleton of each word as the register does, loads the one or
// two shelves these stand on, and compares. Nothing is sent anywhere.
"use strict";
(() => {
  const tables = TABLES;
  const form = document.getElementById("search");
  const found = document.getElementById("found");
  const note = document.getElementById("note");
  const asked = form.elements.q;
  const depth = Number(form.dataset.depth);
  const shelves = new Map();
  window.vigilShelf = ([name, places]) => shelves.set(name, places);

  const folded = (word) => {
    let out = "";
    for (const letter of word.normalize("NFKC").toLowerCase()) {
      const one = tables.forms[letter] || letter;
      const bare = one.normalize("NFD").replace(/\p{Mn}/gu, "");
      out += tables.forms[bare] || bare;
    }
    return out.replace(/[^\p{L}\p{N}]/gu, "");
  };

  const skeleton = (word) => {
    let out = "";
    const latin = /^[a-z]/.test(word);
    for (let at = 0; at < word.length; ) {
      const sound = latin && tables.sounds.find(([letters]) => word.startsWith(letters, at));
      let classes = latin ? (sound ? sound[1] : null) : tables.letters[word[at]] || null;
      if (classes === null) {
        out += at === 0 ? "a" : "";
      } else {
        out += classes !== "" && classes[0] === out.at(-1) ? classes.slice(1) : classes;
      }
      at += sound ? sound[0].length : 1;
    }
    return out || word;
  };

  const slips = (one, other) => {
    let row = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[other.length];
  };

  const alike = (word, place) => {
    if (word.letters === place[1]) return 3;
    const far = slips(word.letters, place[1]) / Math.max(word.letters.length, place[1].length);
    if (word.skeleton === place[0]) return 2 + (1 - far) / 2;
    if (far < 0.35) return 1.5 - far;
    return word.skeleton.length > 2 && slips(word.skeleton, place[0]) === 1 ? 0.8 - far / 2 : 0;
  };

  const load = (name) =>
    shelves.has(name)
      ? Promise.resolve()
      : new Promise((done) => {
          const script = document.createElement("script");
          script.src = form.dataset.shelves + name + ".js";
          script.onload = done;
          script.onerror = () => {
            shelves.set(name, []);
            done();
          };
          document.head.append(script);
        });

  const find = async () => {
    const text = asked.value.replace(/['’‘`ʼʹʺ]/g, "");
    const words = text
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(folded)
      .filter((letters) => letters)
      .slice(0, 8)
      .map((letters) => ({ letters, skeleton: skeleton(letters) }));
    const names = [...new Set(words.map((word) => word.skeleton.slice(0, depth)))].filter((name) => /^[a-z]+$/.test(name));
    await Promise.all(names.map(load));
    const people = new Map();
    words.forEach((word, number) => {
      for (const place of shelves.get(word.skeleton.slice(0, depth)) || []) {
        const score = alike(word, place);
        if (score > 0) {
          const person = people.get(place[3]) || { name: place[2], best: words.map(() => 0) };
          if (score > person.best[number]) person.best[number] = score;
          if (score >= Math.max(...person.best)) person.name = place[2];
          people.set(place[3], person);
        }
      }
    });
    const sum = (person) => person.best.reduce((all, one) => all + one, 0);
    const best = [...people].sort((a, b) => sum(b[1]) - sum(a[1]) || (a[0] < b[0] ? -1 : 1)).slice(0, 30);
    found.replaceChildren(
      ...best.map(([id, person]) => {
        const link = document.createElement("a");
        link.href = "people/" + id + ".html";
        link.textContent = person.name;
        link.dir = "auto";
        const row = document.createElement("li");
        row.append(link);
        return row;
      }),
    );
    note.hidden = best.length > 0 || words.length === 0;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(asked.value));
    find();
  });
  const sought = new URLSearchParams(location.search).get("q");
  if (sought && !found.children.length) {
    asked.value = sought;
    find();
  }
})();
