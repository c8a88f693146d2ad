import { browserPorts } from './browser-ports.ts';
import { loadReadings } from './index/readings.ts';
import { createSearchIndex } from './index/search-index.ts';
import { Repository } from './repository.ts';
import { type Line, serveData } from './rpc.ts';

/** The dictionary is fetched when the lists stand, so that it delays nobody. */
const READINGS_AFTER_MS = 300;

let asked = false;
const ports = browserPorts(() => {
  if (!asked) line.wish('persist');
  asked = true;
});

const repository = new Repository(ports, () => {
  const index = createSearchIndex();
  ports.later(READINGS_AFTER_MS, () => {
    // Without the dictionary letters find nothing; everything else works.
    loadReadings().then(
      (readings) => {
        index.teach(readings);
        repository.rediscover();
      },
      () => undefined,
    );
  });
  return index;
});

const line = serveData(self as unknown as Line, repository, (notice) => {
  if (notice === 'persisted') repository.measure();
  else if (notice === 'online') void repository.syncNow().catch(() => undefined);
  else repository.setVisible(notice === 'visible');
});
