// Search without a server: the index is a folder of small scripts, which load from file:// too.
(() => {
  'use strict';
  const MB = window.MB = window.MB || {}, doc = document;
  const root = doc.currentScript.src.replace(/assets\/[^/]*$/, '');
  const data = {}, waiting = {};
  const own = (object, key) => Object.prototype.hasOwnProperty.call(object, key) && object[key];
  MB.part = (name, value) => { data[name] = value; };
  MB.loaded = [];

  function load(name) {
    return waiting[name] || (waiting[name] = new Promise(done => {
      const script = doc.createElement('script');
      script.src = root + 'search/' + name + '.js';
      script.onload = script.onerror = () => { MB.loaded.push(name); script.remove(); done(data[name]); };
      doc.head.appendChild(script);
    }));
  }

  // Tokens, as the indexer's TokenScanner has them: characters, and whole words and numbers.
  const LETTER = 'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u052f';
  const CHARACTER = '[\\u3005\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]';
  const TOKEN = new RegExp(
    `(?:\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)*|[${LETTER}])+|${CHARACTER}`, 'gu');
  const isWord = token => !new RegExp('^' + CHARACTER, 'u').test(token);
  const fold = text => text
    .replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, c => c.toLowerCase());
  MB.tokens = text => {
    const found = [], folded = fold(text);
    for (let m; (m = TOKEN.exec(folded));) {
      found.push({ text: m[0].replace(/,/g, '').slice(0, 32), start: m.index, end: TOKEN.lastIndex });
    }
    return found;
  };

  // The terms of a phrase: words, pairs of neighbouring characters, characters without neighbours.
  function terms(phrase) {
    const all = [], at = i => phrase[i] && !isWord(phrase[i].text) && phrase[i].text;
    phrase.forEach((token, i) => {
      if (at(i) && at(i + 1)) all.push(at(i) + at(i + 1));
      else if (!at(i) || !at(i - 1)) all.push(token.text);
    });
    return all;
  }

  function hash(text) {
    let sum = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    return sum >>> 0;
  }

  // Rice codes of runs: calls body(start, end) for each run of pages.
  function runs(text, body) {
    const bytes = atob(text);
    let at = 0;
    const bits = n => {
      let value = 0;
      for (; n > 0; n--, at++) value = value << 1 | bytes.charCodeAt(at >> 3) >> 7 - (at & 7) & 1;
      return value;
    };
    const rice = k => {
      let high = 0;
      while (bits(1)) if (++high && at >= bytes.length * 8) return -1;
      return at >= bytes.length * 8 && k ? -1 : high << k | bits(k);
    };
    const gap = bits(4), length = bits(4);
    for (let end = -1; at < bytes.length * 8;) {
      const start = end + 1 + rice(gap), size = rice(length);
      if (start <= end || size < 0) return;
      body(start, end = start + size + 1);
    }
  }

  // The pages that are in all lists; the shortest lists are enough where more would be too much.
  async function meet(lists, pages) {
    let left = 70000;
    const size = list => list[1] || list.length, isLong = list => typeof list !== 'string';
    lists = lists.sort((a, b) => size(a) - size(b))
      .filter((list, i) => !isLong(list) || !i || (left -= size(list)) > 0);
    lists = await Promise.all(lists.map(list => isLong(list) ? load('l' + list[0]) : list));
    const count = new Uint8Array(pages), found = [];
    lists.forEach((list, i) => runs(list, (start, end) => {
      for (; start < end; start++) if (count[start] === i) count[start]++;
    }));
    for (let page = 0; page < pages; page++) if (count[page] === lists.length) found.push(page);
    return found;
  }

  // All pages that may have the phrases, those with all of them in the title first.
  MB.search = async (query, filters = {}) => {
    const index = await load('index');
    const phrases = query.split(/\s+/).map(MB.tokens).filter(p => p.length);
    let wanted = [].concat(...phrases.map(terms)).filter((t, i, all) => all.indexOf(t) === i);
    const isExact = phrases.length < 2 && phrases.every(p => p.length < 3 && terms(p).length < 2);
    // Twelve terms are enough: words and numbers first, for they are rare, then pairs from all over.
    const words = wanted.filter(isWord).slice(0, 6), pairs = wanted.filter(t => !isWord(t));
    const few = 12 - words.length, step = Math.max(1, pairs.length / few);
    wanted = words.concat(pairs.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)));
    const limits = ['column', 'year', 'place'].filter(f => filters[f]).map(f => f[0] + '=' + filters[f]);
    const entries = await Promise.all(wanted.concat(limits).map(term =>
      load('t' + hash(term) % index.parts).then(part => own(part, term))));
    const result = { pages: [], titles: 0, phrases, isExact };
    if (!entries.length || !entries.every(Boolean)) return result;
    const all = await meet(entries.map(entry => entry[0]), index.pages);
    const asked = entries.slice(0, wanted.length);
    let titles = [];
    if (all.length && asked.length && asked.every(entry => entry[1])) {
      const set = new Set(all);
      titles = (await meet(asked.map(entry => entry[1]), index.pages)).filter(page => set.has(page));
    }
    const first = new Set(titles);
    result.pages = titles.concat(all.filter(page => !first.has(page)));
    result.titles = titles.length;
    return result;
  };

  // A page as it is shown; nothing when its text has not all of the phrases.
  let starts;
  MB.page = async (number, phrases) => {
    if (!starts) {
      starts = [];
      runs((await load('index')).starts, (start, end) => { while (start < end) starts.push(start++); });
    }
    let low = 0, high = starts.length;
    while (high - low > 1) { const mid = low + high >> 1; if (starts[mid] > number) high = mid; else low = mid; }
    const [title, path, column, year, place, text] = (await load('p' + starts[low]))[number];
    const blocks = [title].concat(text.split('\n')).map(block => ({ block, tokens: MB.tokens(block), hits: [] }));
    const seen = phrases.map(() => false);
    blocks.forEach(({ tokens, hits }) => phrases.forEach((phrase, n) => {
      for (let i = 0; i + phrase.length <= tokens.length; i++) {
        if (phrase.every((token, j) => token.text === tokens[i + j].text)) {
          seen[n] = true;
          hits.push([tokens[i].start, tokens[i + phrase.length - 1].end]);
        }
      }
    }));
    if (!seen.every(Boolean)) return null;
    const best = blocks.slice(1).reduce((a, b) => b.hits.length > a.hits.length ? b : a, blocks[1] || blocks[0]);
    return { title, path, column, year, place, titleHits: blocks[0].hits, text: best.block, hits: best.hits };
  };

  // Names that begin with what is typed: Chinese, pinyin or initials.
  MB.names = async (typed, kind) => {
    const key = fold(typed).replace(/[\s'’]/g, ''), index = await load('index'), found = [];
    if (!key) return found;
    let part = Math.max(0, index.names.findIndex((first, i) => !(index.names[i + 1] < key)));
    for (let n = 0; n < 2 && part < index.names.length; n++, part++) {
      if (n && !index.names[part].startsWith(key)) break;
      for (const [name, title, path, place, of] of await load('n' + part)) {
        if (name.startsWith(key) && (!kind || of === kind) && !found.some(f => f.path === path)) {
          found.push({ title, path, place, kind: of, whole: name === key, depth: place.split('/').length });
        }
      }
    }
    return found.sort((a, b) => b.whole - a.whole || a.depth - b.depth).slice(0, 8);
  };

  // ---- What is seen.
  const make = (tag, properties, ...children) => {
    const node = Object.assign(doc.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  function marked(text, hits, from = 0, to = text.length) {
    const parts = [];
    hits.sort((a, b) => a[0] - b[0]).forEach(([start, end]) => {
      start = Math.max(start, from);
      if (start >= end || end > to) return;
      parts.push(text.slice(from, start), make('mark', {}, text.slice(start, end)));
      from = end;
    });
    return parts.concat(text.slice(from, to));
  }

  function excerpt(text, hits) {
    const from = Math.max(0, (hits.length ? hits[0][0] : 0) - 30), to = Math.min(text.length, from + 110);
    return [from ? '…' : ''].concat(marked(text, hits, from, Math.max(to, hits.length ? hits[0][1] : 0)), to < text.length ? '…' : '');
  }

  const about = page => [page.column, page.place.replace(/\//g, ' '), page.year && page.year + '年'].filter(Boolean).join(' · ');

  async function fill(box) {
    const asked = new URLSearchParams(location.search), query = (asked.get('q') || '').trim();
    const status = make('p', { className: 'status' }), list = make('ol', { className: 'results' });
    const more = make('button', { type: 'button', className: 'more', hidden: true }, '再看十条');
    status.setAttribute('role', 'status');
    box.textContent = '';
    box.append(status, list, more);
    doc.querySelectorAll('form.search input[name=q]').forEach(input => { input.value = query; });
    const index = await load('index'), filters = {};
    doc.querySelectorAll('form.search select').forEach(select => {
      (index[select.name + 's'] || []).forEach(value => select.add(new Option(value.split('/').join(' '), value)));
      select.value = filters[select.name] = asked.get(select.name) || '';
      select.onchange = () => select.form.submit();
      select.closest('[hidden]') && (select.closest('[hidden]').hidden = false);
    });
    if (!query && !Object.keys(filters).some(f => filters[f])) { status.textContent = '请写下要找的词。'; return; }
    const result = await MB.search(query, filters);
    let next = 0, wrong = 0;
    const show = async () => {
      let shown = 0;
      const focus = next;
      more.hidden = true;
      while (shown < 10 && next < result.pages.length) {
        const some = result.pages.slice(next, next += 10 - shown);
        for (const page of await Promise.all(some.map(n => MB.page(n, result.phrases)))) {
          if (!page) { wrong++; continue; }
          shown++;
          const link = make('a', { href: root + page.path }, ...marked(page.title, page.titleHits));
          list.append(make('li', {}, make('h2', {}, link), make('p', { className: 'meta' }, about(page)),
            make('p', { className: 'excerpt' }, ...excerpt(page.text, page.hits))));
          if (focus && shown === 1) link.focus();
        }
        if (!shown && next >= 60) break;
      }
      const rest = next < result.pages.length, count = result.pages.length - wrong;
      more.hidden = !rest;
      status.textContent = count
        ? `${rest && (wrong || !result.isExact) ? '约' : '共'} ${count} 条，看到第 ${list.children.length} 条`
        : '没有找到。可以少写几个字，或者换一种说法。';
      MB.shown = list.children.length;
    };
    more.onclick = show;
    const names = await MB.names(query);
    names.filter(n => n.whole).slice(0, 3).forEach(n => box.insertBefore(
      make('p', { className: 'best' }, make('a', { href: root + n.path }, n.title), ' ', n.place.split('/').slice(0, -1).join(' ')), list));
    await show();
  }

  let boxes = 0;
  function suggest(form) {
    const input = form.querySelector('input[name=q]'), kind = form.dataset.names;
    const list = make('ul', { id: 'suggest-' + ++boxes, className: 'suggest', hidden: true });
    const set = (name, value) => input.setAttribute(name, value);
    let found = [], at = -1, turn = 0;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '名称');
    [['role', 'combobox'], ['autocomplete', 'off'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
      ['aria-controls', list.id]].forEach(pair => set(...pair));
    form.append(list);
    const close = () => { list.hidden = true; at = -1; set('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
    const go = name => { location.href = root + name.path; };
    const choose = to => {
      at = (to + found.length) % found.length;
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === at));
      set('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({ block: 'nearest' });
    };
    input.oninput = async () => {
      const mine = ++turn, names = await MB.names(input.value, kind);
      if (mine !== turn) return;
      close();
      found = names;
      list.textContent = '';
      found.forEach((name, i) => {
        const item = make('li', { id: `${list.id}-${i}`, onmousedown: event => { event.preventDefault(); go(name); } },
          name.title, ' ', make('small', {}, name.place.split('/').slice(0, -1).join(' ')));
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        list.append(item);
      });
      list.hidden = !found.length;
      set('aria-expanded', String(!!found.length));
    };
    input.onkeydown = event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !list.hidden) { event.preventDefault(); choose(at < 0 && step < 0 ? -1 : at + step); }
      else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); turn++; close(); }
      else if (event.key === 'Enter' && !event.isComposing && !list.hidden && (at >= 0 || kind && found.length === 1)) {
        event.preventDefault();
        go(found[Math.max(at, 0)]);
      }
    };
    input.onblur = () => { turn++; close(); };
  }

  const start = () => {
    doc.querySelectorAll('form.search').forEach(suggest);
    const box = doc.getElementById('results');
    if (box) fill(box);
  };
  if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', start); else start();
})();
