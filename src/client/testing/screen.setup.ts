import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine is no failure: a second, the library's own limit, is too little for it.
configure({ asyncUtilTimeout: 60_000 });

/** What a screen still does when its test ends must find a window: it leaves before the window does. */
afterEach(async () => {
  cleanup();
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((done) => setTimeout(done));
    await new Promise((done) => setImmediate(done));
  }
});
