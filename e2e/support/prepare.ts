import { prepareTemplate } from './app-server.ts';

/** Fills the demo workspace once; every story works on a copy of it. */
export default prepareTemplate;
