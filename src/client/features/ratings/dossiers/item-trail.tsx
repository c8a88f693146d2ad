import { Anchor, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useHistory } from '#client/records/history/use-history.ts';
import { WhoWhen } from '#client/records/who-when.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { pointsOf } from '#domain/scheme/item.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { same } from '#domain/sync/value.ts';
import { EvidenceLine } from '../evidence/evidence-line.tsx';
import { fieldOf, type Sheet } from './sheets.queries.ts';

/** What an item's trail is made of: the sheets within sight and the documents of the subject. */
export interface TrailOf {
  readonly sheets: readonly Sheet[];
  readonly documents: readonly Evidence[];
  readonly today: string;
  /** Whose dossier it is. */
  readonly subjectId: string;
}

/** Opens where the points of an item come from: document, who set or accepted it, when. */
export function ItemTrail({ item, of }: { item: SchemeItem; of: TrailOf }) {
  const { t } = useTranslation('dossiers');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        className="cb-no-print"
        onClick={() => setOpen(true)}
        aria-label={t('trail.open', { item: item.code })}
      >
        {t('trail.label')}
      </Anchor>
      {open && (
        <Dialog
          title={t('trail.title', { item: item.code })}
          size="lg"
          onClose={() => setOpen(false)}
        >
          <Trail item={item} of={of} />
        </Dialog>
      )}
    </>
  );
}

function Trail({
  item,
  of: { sheets, documents, today, subjectId },
}: {
  item: SchemeItem;
  of: TrailOf;
}) {
  const { t } = useTranslation('dossiers');
  const said = sheets.filter((s) => s.entries[item.code]);
  const ids = new Set(said.flatMap((s) => s.entries[item.code]?.evidence ?? []));
  return (
    <Stack gap="md">
      <Text size="sm">{item.text}</Text>
      <div>
        <Text fw={600} size="sm">
          {t('trail.documents')}
        </Text>
        {ids.size === 0 && <Text size="sm">{t('trail.noDocuments')}</Text>}
        {documents
          .filter((d) => ids.has(d.id))
          .map((d) => (
            <EvidenceLine key={d.id} evidence={d} today={today} of={subjectId} />
          ))}
      </div>
      {said.length === 0 && <Text size="sm">{t('trail.none')}</Text>}
      {said.map((sheet) => (
        <SheetTrail key={sheet.score.id} sheet={sheet} item={item} />
      ))}
    </Stack>
  );
}

/** What one sheet says of the item, and who said so when. */
function SheetTrail({ sheet, item }: { sheet: Sheet; item: SchemeItem }) {
  const { t } = useTranslation('dossiers');
  const labels = useLabels();
  const { lines, loading, online, server } = useHistory('score', sheet.score.id);
  const whole = online && !loading && !server.isError;
  const { kind, authorName, submittedAt } = sheet.score;
  const entry = sheet.entries[item.code];
  const points = pointsOf(item, entry) ?? 0;
  const part = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[item.code]
      : undefined;
  const touched = lines.filter(({ fields }) => {
    const change = fields[fieldOf(kind)];
    return change && !same(part(change.before) ?? null, part(change.after) ?? null);
  });
  return (
    <div>
      <Text size="sm" fw={600}>
        {labels.option('score', 'kind', kind)}
        {authorName && ` · ${authorName}`} · {t('pointsOf', { points, max: item.points })}
      </Text>
      {entry?.reason && <Text size="sm">{entry.reason}</Text>}
      <List size="sm" listStyleType="none">
        {touched.map((line) => (
          <List.Item key={line.key}>
            <WhoWhen
              name={line.by}
              id={line.byId}
              at={line.at}
              receivedAt={line.status === null ? line.receivedAt : null}
            />
          </List.Item>
        ))}
        {submittedAt && (
          <List.Item>
            {t('trail.submitted')}{' '}
            <WhoWhen name={authorName} id={null} at={submittedAt} receivedAt={null} />
          </List.Item>
        )}
      </List>
      {touched.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(whole ? 'trail.untold' : 'trail.noHistory')}
        </Text>
      )}
    </div>
  );
}
