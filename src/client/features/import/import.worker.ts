import { type EngineLine, serveEngine } from './engine-line.ts';
import { importEngine } from './import-engine.ts';

serveEngine(self as unknown as EngineLine, importEngine);
