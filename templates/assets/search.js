// The search box: loads the index in small scripts (file:// allows no fetch) and suggests names.
(() => {
  'use strict';
  const d = document, data = {}, waiting = {}, root = d.currentScript.src.replace(/assets\/[^/]*$/, '');
  const MB = window.MB = Object.assign(window.MB || {}, { root, loaded: [], bytes: 0 });
  MB.part = (name, bytes, value) => {
    data[name] = value;
    MB.loaded.push(name);
    MB.bytes += bytes;
  };
  MB.load = async name => data[name] || (waiting[name] = waiting[name] || new Promise(done => {
    const script = d.createElement('script');
    script.src = `${root}search/${name}.js`;
    script.onload = script.onerror = () => { script.remove(); done(data[name]); };
    d.head.append(script);
  }));
  MB.make = (tag, properties, ...children) => {
    const node = Object.assign(d.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  // Half-width and small letters, each where it was.
  MB.fold = text => text
    .replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, c => c.toLowerCase());

  // Names that begin with what is typed: Chinese, pinyin or initials.
  MB.names = async (typed, kind) => {
    const key = MB.fold(typed).replace(/[\s'’]/g, ''), firsts = (await MB.load('index')).names, found = [];
    let part = firsts.findIndex((_, i) => !(firsts[i + 1] < key));
    for (let n = 0; key && part >= 0 && n < 2 && (!n || (firsts[part] || '').startsWith(key)); part++, n++) {
      for (const [name, title, path, place, of, page] of await MB.load('n' + part)) {
        if (name.startsWith(key) && (!kind || of === kind) && !found.some(f => f.path === path)) {
          const above = place.split('/').slice(0, -1);
          found.push({ title, path, page, place: above.join(' '), depth: above.length, whole: name === key });
        }
      }
    }
    return found.sort((a, b) => b.whole - a.whole || a.depth - b.depth).slice(0, 8);
  };

  // The combobox of WAI-ARIA: a list below the box, from which arrows choose.
  const suggest = (form, n) => {
    const box = form.querySelector('[name=q]'), kind = form.dataset.names;
    const list = MB.make('ul', { id: 'names-' + n, className: 'suggest', hidden: true });
    const set = (node, values) => Object.keys(values).forEach(key => node.setAttribute(key, values[key]));
    let found = [], at = -1, turn = 0;
    const go = i => { location.href = root + found[i].path; };
    const mark = to => {
      at = to;
      [...list.children].forEach((item, i) => set(item, { 'aria-selected': i === at }));
      set(box, { 'aria-activedescendant': at < 0 ? '' : list.children[at].id });
    };
    const show = names => {
      found = names;
      list.textContent = '';
      list.append(...names.map((name, i) => {
        const item = MB.make('li', { id: `${list.id}-${i}`, onmousedown: e => { e.preventDefault(); go(i); } },
          name.title + ' ', MB.make('small', {}, name.place));
        set(item, { role: 'option' });
        return item;
      }));
      list.hidden = !names.length;
      set(box, { 'aria-expanded': !list.hidden });
      mark(-1);
    };
    const close = () => { turn++; show([]); };
    set(list, { role: 'listbox', 'aria-label': '名称' });
    set(box, { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id });
    form.append(list);
    close();
    box.oninput = async () => {
      const mine = ++turn, names = await MB.names(box.value, kind);
      if (mine === turn) show(names);
    };
    box.onblur = close;
    box.onkeydown = e => {
      const count = found.length, step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
      if (!count || e.isComposing) return;
      if (step) mark((Math.max(at + step, step < 0 && at < 0 ? -1 : 0) + count) % count);
      else if (e.key === 'Escape') close();
      else if (e.key === 'Enter' && (at >= 0 || kind && count === 1)) go(Math.max(at, 0));
      else return;
      e.preventDefault();
    };
  };
  const start = () => d.querySelectorAll('form.search').forEach(suggest);
  if (d.readyState === 'loading') d.addEventListener('DOMContentLoaded', start); else start();
})();
