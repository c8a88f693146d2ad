/** What Chromium hands over when the app can be installed; no standard type knows it. */
interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offered: InstallEvent | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Starts to listen; the browser offers installation once, early. */
export function watchInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event as InstallEvent;
    tell();
  });
  window.addEventListener('appinstalled', () => {
    offered = null;
    tell();
  });
}

/** Whether the app runs as an installed one. */
export const isInstalled = (): boolean =>
  window.matchMedia?.('(display-mode: standalone)').matches === true;

/** Safari on iPhone and iPad never asks: a person must add the app by hand. */
export const needsHandInstall = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) && !isInstalled();

export const install = {
  isOffered: () => offered !== null,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  async ask(): Promise<void> {
    const event = offered;
    offered = null;
    tell();
    await event?.prompt();
  },
};
