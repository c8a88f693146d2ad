import { codeOf } from './tx.ts';

/** What the driver says of a connection that broke, where it gives no code. */
const BROKEN =
  /^(Connection terminated|Client (has encountered|was closed)|timeout (exceeded|expired))/;
const CODES =
  /^(SQLITE_(BUSY|IOERR|CANTOPEN|READONLY)|ECONN|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|57P|08|53|40)/;

/** Whether the database can't be reached or is overloaded: nobody's request is to blame. */
export function isAway(error: unknown): boolean {
  const isConnecting =
    typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    error.syscall === 'connect';
  const code = codeOf(error);
  if (code !== '') return isConnecting || CODES.test(code);
  return error instanceof Error && BROKEN.test(error.message);
}
