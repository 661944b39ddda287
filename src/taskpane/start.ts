/**
 * The first script of the page, before those that may fail: when one of them is missing or is not what the others expect (an
 * old one beside a new one), the page says at once what to do (taskpane.html), instead of after a while.
 */
const home = new URL('.', location.href).href;

addEventListener(
  'error',
  (event) => {
    const script = event.target instanceof HTMLScriptElement ? event.target.src : event.filename;
    if (script.startsWith(home)) document.documentElement.classList.add('kpi-failed');
  },
  // A script that cannot be fetched tells only those who listen on the way down.
  true,
);

const button = document.querySelector<HTMLButtonElement>('.kpi-start button');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => location.reload());
}

export {};
