// Aids for readers: settings, favourites, reading aloud, tables that sort and filter.
// Every page is complete without them.
(() => {
  'use strict';
  const base = document.currentScript.src.replace(/assets\/site\.js.*/, '');
  const { load, save, apply, choose, system } = mingbai;
  const html = document.documentElement;
  const main = document.getElementById('main');
  const tools = document.querySelector('.tools');
  const all = (selector, node = document) => [...node.querySelectorAll(selector)];
  const tool = name => all('[data-do=' + name + ']', tools)[0];
  const words = node => node.textContent.replace(/\s+/g, ' ').trim();
  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  // Settings

  const showSettings = () => all('[data-set]', tools).forEach(button =>
    button.setAttribute('aria-pressed', (html.dataset[button.dataset.set] || '') === button.value));
  const set = button => {
    const { set, off } = button.dataset;
    choose(set, off !== undefined && button.getAttribute('aria-pressed') === 'true' ? off : button.value);
    showSettings();
  };

  // Favourites: a list of paths below the site's root and titles

  const path = decodeURI(location.href.slice(base.length).replace(/[?#].*/, '')).replace(/(^|\/)$/, '$1index.html');
  const kept = () => [].concat(load('mingbai-kept') || []);
  const isKept = () => kept().some(page => page.path === path);
  const remove = path => save('mingbai-kept', kept().filter(page => page.path !== path));
  const showKept = () => {
    tool('keep').textContent = isKept() ? '取消收藏' : '收藏';
    all('.kept').forEach(list => {
      list.textContent = '';
      if (!kept().length) list.append(make('li', {}, '还没有收藏。'));
      kept().forEach(page => list.append(make('li', {},
        make('a', { className: 'title', href: base + encodeURI(page.path) }, page.title), make('button', {
          onclick: () => { remove(page.path); showKept(); main.focus(); }
        }, '取消收藏', make('span', { className: 'unseen' }, page.title)))));
    });
  };
  const keep = () => {
    const wasKept = isKept();
    remove(path);
    if (!wasKept) save('mingbai-kept', [{ path, title: words(all('h1')[0] || all('title')[0]) }, ...kept()]);
    showKept();
    all('[role=status]', tools)[0].innerHTML = '';
    all('[role=status]', tools)[0].append(
      wasKept ? '已取消，' : '已收藏，只记在这台设备上，', make('a', { href: base + 'favourites.html' }, '看收藏'));
  };

  // Reading aloud, sentence by sentence

  const speech = window.SpeechSynthesisUtterance && window.speechSynthesis;
  const BLOCKS = 'h1, h2, h3, h4, p, li, figcaption, blockquote, dl > div, tbody tr, tfoot tr, svg[role=img]';
  let sentences = [], voice, spoken;
  const textOf = node => {
    if (node.cells) {
      const heads = all('thead th', node.closest('table'));
      return [...node.cells].map((cell, i) => (i && heads[i] ? words(heads[i]) : '') + words(cell)).join('，');
    }
    return (node.innerText || all('title, desc', node).slice(0, 2).map(words).join('。')).replace(/\s*\n\s*/g, '，');
  };
  const mark = node => {
    all('.spoken').forEach(last => last.classList.remove('spoken'));
    if (node) {
      node.classList.add('spoken');
      const { top, bottom } = node.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) node.scrollIntoView();
    }
    tool('read').textContent = spoken ? '暂停' : sentences.length ? '继续' : '朗读';
    tool('stop').hidden = !sentences.length;
  };
  // A pause takes the sentence back, since that of the synthesizer fails on many phones.
  const pause = () => { spoken = null; speech.cancel(); };
  const stop = () => { pause(); sentences = []; mark(); };
  const speak = () => {
    if (!sentences.length) return stop();
    const [node, text] = sentences[0];
    const now = spoken = Object.assign(new SpeechSynthesisUtterance(text), { lang: 'zh-CN', voice });
    now.onend = () => { if (spoken === now) { sentences.shift(); speak(); } };
    now.onerror = () => { if (spoken === now) stop(); };
    mark(node);
    speech.speak(now);
  };
  const read = () => {
    if (spoken) { pause(); return mark(sentences[0][0]); }
    if (!sentences.length) all(BLOCKS, main).forEach(node => {
      if (node.parentNode.closest(BLOCKS + ', details:not([open])') || !node.getClientRects().length) return;
      textOf(node).split(/[。！？；]/).forEach(text => text.trim() && sentences.push([node, text]));
    });
    speak();
  };
  const findVoice = () => {
    voice = speech.getVoices().sort((a, b) => /CN/.test(b.lang) - /CN/.test(a.lang)).find(v => /^(zh|cmn)/.test(v.lang));
    tool('read').hidden = !voice;
  };

  // Tables

  const pinyin = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const valueOf = text => {
    const [, year, month = 0, day = 0] = /^(\d{4})[-年](?:(\d+)[-月](?:(\d+)日?)?)?$/.exec(text) || [];
    if (year) return year * 1e4 + month * 100 + +day;
    return /^[-−]?[\d,.]+\D{0,3}$/.test(text) ? parseFloat(text.replace(/,/g, '').replace('−', '-')) : NaN;
  };
  const improve = figure => {
    const table = all('table', figure)[0];
    const rows = all('tbody tr', table);
    const heads = all('thead th', table);
    if (rows.length < 3 || rows.some(row => row.cells.length !== heads.length)) return;

    // By a column, upwards (1) or downwards (-1), what has no value last; 0 as the page has it.
    const sort = (column, way) => {
      const keys = rows.map(row => words(row.cells[column]).replace(/^[—…]$/, ''));
      const values = keys.map(valueOf);
      const isText = keys.some((key, i) => key && isNaN(values[i]));
      const compare = (a, b) => isText ? pinyin.compare(keys[a], keys[b]) : values[a] - values[b];
      keys.map((key, i) => i)
        .sort((a, b) => way && (!keys[a] - !keys[b] || way * compare(a, b)) || a - b)
        .forEach(i => table.tBodies[0].append(rows[i]));
      heads.forEach((head, i) =>
        head.setAttribute('aria-sort', way && i === column ? way > 0 ? 'ascending' : 'descending' : 'none'));
      select.value = [column * way * way, way];
    };
    const select = make('select', { onchange: () => sort(...select.value.split(',').map(Number)) },
      make('option', { value: '0,0' }, '原来的次序'));
    heads.forEach((head, column) => {
      const name = words(head);
      if (!name || rows.some(row => all('svg', row.cells[column])[0])) return;
      const next = { ascending: -1, descending: 0 };
      head.append(make('button', {
        className: 'sort',
        onclick: () => { const way = next[head.getAttribute('aria-sort')]; sort(column, way === undefined ? 1 : way); }
      }, ...head.childNodes));
      select.append(make('option', { value: [column, 1] }, name + ' ↑'), make('option', { value: [column, -1] }, name + ' ↓'));
    });
    const bar = make('div', { className: 'table-tools' });
    if (table.classList.contains('cards')) bar.append(make('label', { className: 'sort-by' }, '排序', select));

    if (rows.length > 11) {
      const count = make('span', {});
      count.setAttribute('role', 'status');
      const filter = event => {
        const terms = event.target.value.toLowerCase().split(/\s+/);
        rows.forEach(row => { row.hidden = terms.some(term => !words(row).toLowerCase().includes(term)); });
        const shown = rows.filter(row => !row.hidden).length;
        figure.classList.toggle('filtered', shown < rows.length);
        count.textContent = '本页的表共' + rows.length + '行，显示' + shown + '行';
      };
      bar.append(make('label', {}, '在表里找', make('input', { type: 'search', oninput: filter })), count);
    }
    if (bar.firstChild) table.parentNode.before(bar);
  };

  const acts = { read, stop, keep, print: () => print() };
  tools.hidden = false;
  tools.onclick = event => {
    const button = event.target.closest('button');
    if (button) (acts[button.dataset.do] || set)(button);
  };
  const renew = () => { apply(); showSettings(); showKept(); };
  addEventListener('storage', renew);
  Object.keys(system).forEach(name => matchMedia(system[name]).addListener(renew));
  renew();
  if (speech) {
    findVoice();
    speech.onvoiceschanged = findVoice;
    addEventListener('pagehide', stop);
  }
  all('.table:not(.targets)').forEach(improve);
})();
