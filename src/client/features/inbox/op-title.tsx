import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordTitle } from '#client/records/record-title.tsx';
import { isKind } from '#domain/registry.ts';
import type { Op } from '#domain/sync/op.ts';

/** What an op does and to which record: 修改会员企业 · …. `about` helps where it is out of sight. */
export function OpTitle({
  op,
  about,
}: {
  op: Op;
  about?: Readonly<Record<string, unknown>> | null | undefined;
}) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const kind = isKind(op.kind) ? op.kind : null;
  const did = t(`did.${op.op}`, { kind: kind ? labels.kind(kind) : op.kind });
  if (!kind) return <>{did}</>;
  return (
    <>
      {did} · <RecordTitle kind={kind} id={op.id} about={op.op === 'create' ? op.v : about} />
    </>
  );
}
