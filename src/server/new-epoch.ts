import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { openServer } from './open-server.ts';
import { renewEpochs } from './services/renew-epoch.service.ts';

/** The last step after restoring a backup: devices load anew and send again what it does not know. */
try {
  const config = readConfig(process.env);
  const rest = { log: createLog(config.LOG_LEVEL), distDir: '', version: '' };
  const { store } = await openServer(config, rest);
  const epochs = await renewEpochs(store);
  await store.close();
  console.log(`A new history begins: ${epochs.join(', ') || 'there is no workspace yet'}.`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(2);
}
