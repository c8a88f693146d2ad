import { RecordName } from '#client/records/record-name.tsx';
import { isKind } from '#domain/registry.ts';

/** The federation, chamber or leader that a scope is about. */
export function ScopeName({ scope }: { scope: string }) {
  const [kind = '', id = ''] = scope.split(':');
  return isKind(kind) ? <RecordName kind={kind} id={id} plain /> : scope;
}
