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

  // Makes `from` into `to` for all pages of a list. Its runs of pages are Rice codes, gap and length in turn, until the
  // bits end.
  function mark(list, pages, from, to) {
    const bytes = atob(list), size = bytes.length, gap = bytes.charCodeAt(0) >> 4, length = bytes.charCodeAt(0) & 15;
    // The next bits are at the top of `word`.
    let word = 0, count = 0, at = 1, page = -1, isGap = true;
    for (;;) {
      const k = isGap ? gap : length;
      let high = 0, ones = 24, low = 0;
      while (ones === 24) {
        for (; count < 25; count += 8) word |= bytes.charCodeAt(at++) << 24 - count;
        ones = Math.clz32(~word);
        if (ones > 24) ones = 24;
        high += ones;
        word <<= ones;
        count -= ones;
      }
      // The zero behind the ones, and the rest.
      word <<= 1;
      count--;
      if (k) {
        for (; count < k; count += 8) word |= bytes.charCodeAt(at++) << 24 - count;
        low = word >>> 32 - k;
        word <<= k;
        count -= k;
      }
      if (at * 8 - count > size * 8) return;
      // A run begins behind a page that is not in the list, and has one page at least.
      const next = page + 1 + (high << k | low);
      if (isGap) page = next;
      else for (; page < next; page++) if (pages[page] === from) pages[page] = to;
      isGap = !isGap;
    }
  }

  // Which pages are in all of the lists; none when a list is missing. Long lists are files of their own, which few
  // pages are not worth.
  const meet = pages => {
    const hits = new Uint8Array(pages), long = [];
    let n = 0, isNone = false;
    const add = list => {
      if (!list) isNone = true;
      else if (typeof list !== 'string') long.push(list);
      else {
        mark(list, hits, n, n + 1);
        n++;
      }
    };
    const has = page => !isNone && n > 0 && hits[page] === n;
    const next = page => isNone || !n ? -1 : hits[page] === n ? page : hits.indexOf(n, page);
    const isFew = () => {
      let page = -1, left = 11;
      while (left && (page = next(page + 1)) >= 0) left--;
      return isNone || n > 0 && left > 0;
    };
    const more = async (most, left) => {
      const some = long.sort((a, b) => a[1] - b[1]).filter((list, i) => !i || i < most && (left -= list[1]) > 0);
      (await Promise.all(some.map(list => load('l' + list[0])))).forEach(add);
    };
    return { add, has, next, isFew, more };
  };

  // How old each page is: 0 in the last year.
  let known;
  const ages = index => {
    if (known) return known;
    known = new Uint8Array(index.pages).fill(index.years.length);
    index.ages.forEach((list, age) => mark(list, known, index.years.length, age));
    return known;
  };

  // All pages that may have the phrases: those that are named so, with them in the title, and the newest first.
  MB.search = async (query, filters) => {
    const index = await load('index'), phrases = query.split(/\s+/).map(MB.tokens).filter(p => p.length);
    const all = [...new Set([].concat(...phrases.map(terms)))], isRare = t => /[^\u3000-\uffff]/.test(t);
    const limits = Object.keys(filters).filter(f => filters[f]).map(f => `${f[0]}=${filters[f]}`);
    const names = query.length < 9 && !limits.length ? MB.names(query) : [];
    const find = terms => Promise.all(terms.map(async term => {
      const part = await load('t' + hash(term) % index.parts);
      return part.hasOwnProperty(term) && part[term];
    }));
    // Eight terms mostly tell enough: the longest with words, which are rare, and pairs from everywhere in the query.
    const words = all.filter(isRare).sort((a, b) => b.length - a.length), pairs = all.filter(t => !isRare(t));
    const step = Math.max(1, pairs.length / (8 - Math.min(4, words.length))), isFirst = (_, i) => i % step < 1;
    const first = words.slice(0, 4).concat(pairs.filter(isFirst));
    const others = words.slice(4).concat(pairs.filter((_, i) => !isFirst(_, i))).slice(0, 8);
    const finding = find([...first, ...limits]), age = ages(index), body = meet(index.pages), title = meet(index.pages);
    const add = (entries, count) => entries.forEach((entry, i) => {
      body.add(entry && entry[0]);
      if (i < count) title.add(entry && entry[1]);
    });
    add(await finding, first.length);
    if (!body.isFew()) {
      const [entries] = await Promise.all([find(others), body.more(3, 25000), title.more(2, 12000)]);
      add(entries, others.length);
    }
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
