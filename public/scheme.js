// Light or dark before the first paint, so that a dark room is never lit up by a white page.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('chamberbook.scheme');
  } catch {
    // Without storage the system decides.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
