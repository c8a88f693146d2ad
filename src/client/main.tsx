import '@mantine/core/styles.layer.css';
import '@mantine/dropzone/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '#client/ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#domain/kernel/problem.ts';
import { App } from './app/app.tsx';
import { calmStart } from './data/calm.ts';
import { data } from './data/data.ts';
import { notifyTogether } from './data/notify-together.ts';
import { session } from './data/session.ts';
import { startI18n } from './i18n/i18n.ts';
import { watchInstall } from './pwa/install.ts';
import { registerServiceWorker } from './pwa/service-worker.ts';

watchInstall();
notifyTogether();
const isSignedIn = () => session.current().session !== null;
const who = session.current().session;
if (who) {
  // A browser that stores much takes half a second to open it: meanwhile the worker arrives.
  void indexedDB.databases?.().catch(() => undefined);
  // The device is read while the first words and pages arrive; whoever needs it hears of a failure.
  void data.open(who).catch(() => undefined);
}
await Promise.all([startI18n(), session.restore()]);
createRoot(must(document.getElementById('app'), 'the element #app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void registerServiceWorker(calmStart(data, isSignedIn));
