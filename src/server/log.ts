import pino from 'pino';

export type Log = pino.Logger;

/** JSON lines on standard error; never names, texts of records, cookies or addresses of people. */
export function createLog(level: string): Log {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
}
