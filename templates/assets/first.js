// The reader's choices, kept on the device, are put on <html> before anything is drawn.
// Where scripts do not run the style sheet follows the system instead.
const mingbai = (root => {
  'use strict';
  const allowed = { size: ['big', 'huge'], view: ['simple'], contrast: ['normal', 'high'], theme: ['light', 'dark'] };
  const system = { contrast: '(prefers-contrast: more)', theme: '(prefers-color-scheme: dark)' };
  const memory = {};

  // What is kept under a key; only for this page where the device keeps nothing.
  const load = key => {
    try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return memory[key]; }
  };
  const save = (key, value) => {
    memory[key] = value;
    try { localStorage.setItem(key, JSON.stringify(value)); } catch (e) { /* Private mode. */ }
  };

  const apply = () => {
    const chosen = Object(load('mingbai'));
    Object.keys(allowed).forEach(name => {
      let value = chosen[name];
      if (allowed[name].indexOf(value) < 0) {
        value = system[name] ? allowed[name][+matchMedia(system[name]).matches] : '';
      }
      if (value) root.dataset[name] = value; else delete root.dataset[name];
    });
  };
  const choose = (name, value) => {
    save('mingbai', Object.assign({}, Object(load('mingbai')), { [name]: value }));
    apply();
  };

  root.dataset.js = '';
  apply();
  return { load, save, apply, choose, system };
})(document.documentElement);
