/** An event of the service worker's installation where the browser knows routes (Chromium 123). */
interface InstallEvent {
  waitUntil(work: Promise<unknown>): void;
  addRoutes?(rules: object): Promise<void>;
}
const scope = self as unknown as {
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
};

/**
 * Calls of the API never pass through the worker, which has nothing to add: they are the faster for
 * it, and an old worker that a new version waits for is not started again by them.
 */
scope.addEventListener('install', (event) => {
  const api = { condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' };
  if (event.addRoutes) event.waitUntil(event.addRoutes(api).catch(() => undefined));
});
