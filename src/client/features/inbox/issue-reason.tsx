import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#client/data/data-port.ts';
import { fileStateQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useFaultText } from '#client/ui/fields/fault-text.ts';
import { faultsOf } from '#domain/kernel/faults.ts';
import { entityOf, isKind } from '#domain/registry.ts';
import { filesWritten } from '#domain/sync/attachment-refs.ts';
import { sentFields } from './mend.rules.ts';
import { isRule, type Reason, reasonOf } from './reason.rules.ts';

/** Why a change was refused: where, what was read, what is allowed, and what to do. */
export function IssueReason({ issue, known }: { issue: Issue; known: Reason }) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const inWords = useFaultText();
  const { code, message, field, kind } = issue;
  const faults = code === 'invalid' ? faultsIn(issue) : [];
  if (faults.length > 0)
    return (
      <>
        {faults.map(({ kind: of, fault }) => (
          <div key={`${of} ${fault.field}`}>
            {t('reasonField', { field: labels.field(of, fault.field), reason: inWords(of, fault) })}
          </div>
        ))}
        <div>{t('advice.invalid')}</div>
      </>
    );
  const target = kind && field ? entityOf(kind).fields[field]?.refersTo?.[0] : undefined;
  const named = target !== undefined && isKind(target) ? labels.kind(target) : '';
  const reason = t(`reason.${known}`, { message, kind: named });
  const read = plain(issue.read);
  const allowed =
    kind && field ? allowedIn(issue, (value) => labels.option(kind, field, value)) : '';
  return (
    <>
      <div>
        {kind && field && !isRule(known)
          ? t('reasonField', { field: labels.field(kind, field), reason })
          : reason}
        {known === 'invalid' && read !== '' && ` ${t('readAs', { value: read })}`}
        {allowed !== '' && ` ${t('allowed', { values: allowed })}`}
      </div>
      <div>{t(`advice.${known}`)}</div>
    </>
  );
}

/** The sentence for a refused change; asks this device about its files where they are the reason. */
export function useReason(issue: Issue): Reason {
  const files = issue.code === 'blob' ? filesWritten(issue.ops) : [];
  const states = useQueries({ queries: files.map((sha256) => fileStateQuery(sha256)) });
  return reasonOf(
    issue,
    states.some(({ data }) => data?.state === 'attention' && data.held),
  );
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The choices of a field, where it has a fixed list and the server named it. */
function allowedIn({ allowed, kind, field }: Issue, inWords: (value: string) => string): string {
  const options = kind && field ? (entityOf(kind).fields[field]?.options ?? []) : [];
  if (!Array.isArray(allowed) || options.length === 0) return '';
  return allowed
    .filter((one) => options.includes(String(one)))
    .map(String)
    .map(inWords)
    .join('、');
}

/** What this device itself finds wrong with the values: it can say it better than the server. */
function faultsIn(issue: Issue) {
  return issue.ops.flatMap((op) => {
    if (!isKind(op.kind)) return [];
    const { kind } = op;
    const fields = sentFields(op).filter((sent) => sent.editable);
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const wrong = faultsOf(entityOf(kind), values);
    const sent = wrong.filter((fault) => op.op === 'create' || fault.field in values);
    return sent.map((fault) => ({ kind, fault }));
  });
}
