import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordTitle } from '#client/records/record-title.tsx';
import { WhoWhen } from '#client/records/who-when.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import { AskedValues } from './asked-values.tsx';
import { type Done, DoneList } from './done.list.tsx';
import { bringBack, reopen } from './inbox.commands.ts';
import { pastIssuesQuery, refusalsQuery, settledConflictsQuery } from './inbox.queries.ts';
import { OpTitle } from './op-title.tsx';
import { opsOf } from './refusal-ops.ts';
import { SettledValues } from './settled-values.tsx';

/** Settled contradictions, with the value that was not taken. */
export function DoneConflicts() {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const { data: settled } = useQuery(settledConflictsQuery());
  const asDone = (c: Conflict, kind: Kind): Done => ({
    id: c.id,
    title: (
      <>
        <RecordTitle kind={kind} id={c.row} about={c.about as Readonly<Record<string, unknown>>} />
        {c.field && ` · ${labels.field(kind, c.field)}`}
      </>
    ),
    outcome: t(`outcome.${c.status === 'open' ? 'other' : c.status}`),
    who: <WhoWhen name={c.resolvedBy} id={c.resolvedById} at={c.resolvedAt} receivedAt={null} />,
    content: <SettledValues kind={kind} conflict={c} />,
    back: { label: t('restoreIssue'), run: () => void reopen('conflict', c.id) },
  });
  if (!settled) return null;
  return <DoneList items={settled.flatMap((c) => (isKind(c.kind) ? [asDone(c, c.kind)] : []))} />;
}

/** Refused changes of one's own that were sent again or given up. */
export function DoneMine() {
  const { t } = useTranslation('inbox');
  const { data: past } = useQuery(pastIssuesQuery());
  if (!past) return null;
  return (
    <DoneList
      items={past.map((issue) => ({
        id: issue.id,
        title: issue.ops[0] && <OpTitle op={issue.ops[0]} about={issue.seen[issue.ops[0].id]} />,
        outcome: t(`outcome.${issue.settled?.as ?? 'discarded'}`),
        who: <DateText value={issue.settled?.at ?? issue.at} moment />,
        content: issue.ops.map((op) => (
          <AskedValues key={`${op.kind} ${op.id}`} op={op} heading={t('typed')} />
        )),
        back:
          issue.settled?.as === 'discarded'
            ? { label: t('restoreIssue'), run: () => void bringBack([issue]) }
            : null,
      }))}
    />
  );
}

/** What staff carried out or laid aside for others. */
export function DoneQueue() {
  const { t } = useTranslation('inbox');
  const { data: done } = useQuery(refusalsQuery('done'));
  if (!done) return null;
  return (
    <DoneList
      items={done.map((refusal) => {
        const ops = opsOf(refusal);
        const status = refusal.status === 'applied' ? 'applied' : 'discarded';
        return {
          id: refusal.id,
          title: ops[0] ? <OpTitle op={ops[0]} /> : refusal.authorName,
          outcome: t(`outcome.${status}`),
          who: (
            <>
              <WhoWhen
                name={refusal.handledBy}
                id={refusal.handledById}
                at={refusal.handledAt}
                receivedAt={null}
              />
              {refusal.handledNote && ` · ${t('became.note', { note: refusal.handledNote })}`}
            </>
          ),
          content: ops.map((op) => (
            <AskedValues
              key={`${op.kind} ${op.id}`}
              op={op}
              heading={t('asked', { name: refusal.authorName ?? '' })}
            />
          )),
          back:
            status === 'discarded'
              ? { label: t('restoreIssue'), run: () => void reopen('refusal', refusal.id) }
              : null,
        };
      })}
    />
  );
}
