// The page of results: finds pages by lists of terms, and shows those whose text has the words.
(() => {
  'use strict';
  const MB = window.MB, { load, make, fold } = MB, d = document;

  // Tokens, as the indexer's TokenScanner has them: characters, and whole words and numbers.
  const LETTER = '[a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u052f]';
  const SIGN = '[\\u3005\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]';
  const TOKEN = new RegExp(`(?:\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)*|${LETTER})+|${SIGN}`, 'gu');
  const isSign = new RegExp(`^${SIGN}`, 'u');
  MB.tokens = text => {
    const found = [], folded = fold(text);
    for (let m; (m = TOKEN.exec(folded));) {
      const word = m[0].replace(/,/g, '').slice(0, 32);
      found.push({ text: word, sign: isSign.test(word), start: m.index, end: m.index + m[0].length });
    }
    return found;
  };

  // The terms of a phrase: its only token, or each two neighbours, or three when the first is a short number
  // (12月15) or the third a number as well (2017年3).
  const join = tokens => tokens.map((t, i) => (i && !t.sign && !tokens[i - 1].sign ? ' ' : '') + t.text).join('');
  const terms = phrase => {
    const found = phrase.length < 2 ? [phrase] : [];
    phrase.forEach((token, i) => {
      if (i) found.push(phrase.slice(i - 1, i + 1));
      const [first, second] = phrase.slice(Math.max(0, i - 2), i);
      if (second && second.sign && !first.sign && first.text.length < (token.sign ? 3 : 5)) found.splice(-2, 2, phrase.slice(i - 2, i + 1));
    });
    return found.map(join);
  };

  // The file of a term: FNV-1a.
  const hash = text => text.split('').reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x1000193), 0x811c9dc5) >>> 0;

  // Reads runs of pages, which are Rice codes: gap and length, until the bits end.
  function runs(text, body) {
    const bytes = atob(text), gap = bytes.charCodeAt(0) >> 4, length = bytes.charCodeAt(0) & 15;
    // The next bits, from the top of a word.
    let word = 0, count = 0, at = 1, end = -1;
    const rice = k => {
      let high = 0;
      for (;;) {
        for (; count < 25; count += 8) word |= bytes.charCodeAt(at++) << 24 - count;
        const ones = Math.min(Math.clz32(~word), 24);
        high += ones;
        if (ones < 24) {
          word <<= ones + 1;
          count -= ones + 1;
          break;
        }
        word <<= 24;
        count -= 24;
      }
      if (!k) return high;
      for (; count < k; count += 8) word |= bytes.charCodeAt(at++) << 24 - count;
      const low = word >>> 32 - k;
      word <<= k;
      count -= k;
      return high << k | low;
    };
    for (;;) {
      const start = end + 1 + rice(gap), last = start + rice(length);
      if (at * 8 - count > bytes.length * 8) return;
      body(start, end = last + 1);
    }
  }

  // Which pages are in all of the lists. Long lists are files of their own, which few pages are not worth.
  const meet = (lists, pages) => {
    const hits = new Uint8Array(pages), isLong = list => typeof list !== 'string';
    let n = 0;
    const add = list => {
      if (n) runs(list, (page, end) => { for (; page < end; page++) if (hits[page] === n) hits[page]++; });
      else runs(list, (page, end) => hits.fill(1, page, end));
      n++;
    };
    // The next page in all lists; neighbours are seldom alone.
    const next = page => !n ? -1 : hits[page] === n ? page : hits.indexOf(n, page);
    const isFew = () => {
      let page = -1, left = 11;
      while (left && (page = next(page + 1)) >= 0) left--;
      return n > 0 && left > 0;
    };
    lists.filter(list => !isLong(list)).forEach(add);
    const more = async (most, left) => {
      const some = lists.filter(isLong).sort((a, b) => a[1] - b[1])
        .filter((list, i) => !i || i < most && (left -= list[1]) > 0);
      (await Promise.all(some.map(list => load('l' + list[0])))).forEach(add);
    };
    return { has: page => n > 0 && hits[page] === n, next, isFew, more };
  };

  // How old each page is: 0 in the last year.
  let known;
  const ages = index => {
    if (known) return known;
    known = new Uint8Array(index.pages).fill(index.years.length);
    index.ages.forEach((list, age) => runs(list, (page, end) => known.fill(age, page, end)));
    return known;
  };

  // All pages that may have the phrases: those that are named so, with them in the title, and the newest first.
  MB.search = async (query, filters) => {
    const index = await load('index'), phrases = query.split(/\s+/).map(MB.tokens).filter(p => p.length);
    const all = [...new Set([].concat(...phrases.map(terms)))], isRare = t => /[^\u3000-\uffff]/.test(t);
    // Eight terms tell enough: the longest with words, which are rare, and pairs from everywhere in the query.
    const words = all.filter(isRare).sort((a, b) => b.length - a.length).slice(0, 4), pairs = all.filter(t => !isRare(t));
    const step = Math.max(1, pairs.length / (8 - words.length));
    const chosen = words.concat(pairs.filter((_, i) => i % step < 1));
    const limits = Object.keys(filters).filter(f => filters[f]).map(f => `${f[0]}=${filters[f]}`);
    const names = query.length < 9 && !limits.length ? MB.names(query) : [];
    const loading = Promise.all([...chosen, ...limits].map(async term => {
      const part = await load('t' + hash(term) % index.parts);
      return part.hasOwnProperty(term) && part[term];
    }));
    const age = ages(index), entries = await loading;
    const titles = entries.slice(0, chosen.length).map(e => e && e[1]);
    const lists = all => entries.length && all.every(e => e) ? all : [];
    const body = meet(lists(entries).map(e => e[0]), index.pages);
    const title = meet(lists(entries).length ? lists(titles) : [], index.pages);
    if (!body.isFew()) await Promise.all([body.more(3, 25000), title.more(2, 12000)]);
    const named = (await names).filter(name => name.whole).map(name => name.page);
    const old = index.years.length + 1, groups = [];
    for (let page = body.next(0); page >= 0; page = body.next(page + 1)) {
      if (named.includes(page)) continue;
      const group = age[page] + (title.has(page) ? 0 : old);
      (groups[group] = groups[group] || []).push(page);
    }
    return { pages: named.concat(...groups.filter(g => g)), named: named.length, phrases, exact: all.length < 2 };
  };

  // A page to show, and whether its text has all of the phrases.
  MB.page = async (number, phrases) => {
    // Of each sixteen pages, with which of the last fifteen a file of texts begins.
    const bits = (await load('index')).starts.charCodeAt(number >> 4) - 0x3400;
    let first = number;
    while (first & 15 && !(bits << 1 >> (first & 15) & 1)) first--;
    const file = await load('p' + first), seen = new Set();
    const [title, path, column, year, place, text] = file[number];
    const blocks = [title, ...text.split('\n')].map(block => {
      const tokens = MB.tokens(block), hits = [], says = tokens.map(token => token.text).join(' ');
      tokens.forEach((token, i) => phrases.forEach((phrase, n) => {
        if (!phrase.every((p, j) => tokens[i + j] && tokens[i + j].text === p.text)) return;
        seen.add(n);
        hits.push([token.start, tokens[i + phrase.length - 1].end]);
      }));
      return { block, hits, says };
    });
    // The excerpt: what has most of the words, the longer the better, but not the title again.
    const others = blocks.slice(1).filter(b => !blocks[0].says.includes(b.says));
    const worth = b => b.hits.length + Math.min(b.block.length, 60) / 100;
    const best = others.reduce((a, b) => worth(b) > worth(a) ? b : a, { block: '', hits: [] });
    const about = [column, place.replace(/\//g, ' '), year && year + '年'].filter(x => x).join(' · ');
    return { hasAll: seen.size === phrases.length, title: blocks[0], path, about, best };
  };

  // A text, or 110 characters around its first hit, with its hits marked.
  const marked = ({ block, hits }, isShort) => {
    let at = isShort ? Math.max(0, (hits[0] || [0])[0] - 30) : 0;
    const end = isShort ? Math.max(at + 110, (hits[0] || [0, 0])[1]) : block.length, parts = at ? ['…'] : [];
    hits.forEach(([from, to]) => {
      if (from < at || to > end) return;
      parts.push(block.slice(at, from), make('mark', {}, block.slice(from, to)));
      at = to;
    });
    return parts.concat(block.slice(at, end), end < block.length ? '…' : '');
  };

  async function fill(box) {
    const asked = new URLSearchParams(location.search), query = (asked.get('q') || '').trim(), filters = {};
    const status = d.getElementById('status'), list = make('ol', { className: 'results' });
    const more = make('button', { type: 'button', hidden: true }, '再看十条');
    const selects = d.querySelectorAll('form.search select');
    selects.forEach(select => { filters[select.name] = asked.get(select.name) || ''; });
    const searching = MB.search(query, filters), index = await load('index');
    d.querySelectorAll('form.search [name=q]').forEach(input => { input.value = query; });
    selects.forEach(select => {
      index[select.name + 's'].forEach(value => select.add(new Option(value.replace('/', ' '), value)));
      select.value = filters[select.name];
      select.parentNode.hidden = select.length < 2;
    });
    box.append(list, more);
    const { pages, named, phrases, exact } = await searching;
    let next = 0, wrong = 0, limit = 0, first = 0, skip = 5;
    const tell = () => {
      const count = pages.length - wrong;
      more.hidden = next >= pages.length;
      status.textContent = !list.firstChild && !more.hidden ? `可能有 ${count} 条，按“再看十条”接着找。`
        : count ? `${exact || more.hidden ? '共' : '约'} ${count} 条`
        : query ? '没有找到。可以少写几个字，或者换一种说法。' : '请写下要找的词。';
      first = first || performance.now();
    };
    const show = async () => {
      const before = list.children.length;
      // Ten results, at first five, as far as 90 KB go, or at least one with 180; a file of texts is mostly below 8 KB.
      limit += 180000;
      for (;;) {
        const some = list.children.length - before;
        const count = Math.min(some ? 10 - some : 5, Math.floor((limit - (some && 90000) - MB.bytes) / 8000));
        if (count < 1 || next >= pages.length) break;
        (await Promise.all(pages.slice(next, next + count).map(n => MB.page(n, phrases)))).forEach((page, i) => {
          if (!page.hasAll && next + i >= named) return wrong++;
          list.append(make('li', {}, make('h2', {}, make('a', { href: MB.root + page.path }, ...marked(page.title))),
            make('p', { className: 'meta' }, page.about), make('p', {}, ...marked(page.best, true))));
        });
        next += count;
        if (list.children.length > before) tell();
        // Pages of one kind are wrong together: what is next to them comes last.
        else pages.push(...pages.splice(next, skip *= 2));
      }
      tell();
      if (before && list.children[before]) list.children[before].querySelector('a').focus();
    };
    more.onclick = show;
    await show();
    return [first, performance.now()];
  }
  const box = d.getElementById('results');
  if (box) MB.done = fill(box);
})();
