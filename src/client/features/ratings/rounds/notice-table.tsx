import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Award } from '#domain/award/award.entity.ts';
import type { OutcomeWords } from '../use-outcome-words.ts';
import { useShown } from '../use-shown.ts';
import type { BoardLine } from './board-lines.ts';
import { clockWords } from './clock-words.ts';
import { objectColumn } from './object.column.tsx';
import { isObjectable } from './use-about.ts';

/** Who is on notice, each with its own clock: an objection stops only that of its subject. */
export function NoticeTable({
  lines,
  awards,
  words,
  onObject,
}: {
  lines: readonly BoardLine[];
  awards: readonly Award[];
  words: OutcomeWords;
  /** Opens the form about a dossier; null where the person may not. */
  onObject: ((id: string) => void) | null;
}) {
  const { t } = useTranslation(['rounds', 'ratings']);
  const labels = useLabels();
  const { shown, more } = useShown(lines);
  return (
    <>
      <DataTable
        caption={t('notice.list')}
        rows={shown}
        rowKey={(l) => l.id}
        columns={[
          {
            key: 'subject',
            label: t('board.subject'),
            cell: (l) => (
              <Anchor component={Link} to={paths.dossier(l.id)} fw={500}>
                {l.name || t('ratings:notHeld')}
              </Anchor>
            ),
          },
          {
            key: 'since',
            label: labels.field('dossier', 'publicisedOn'),
            cell: (l) => <DateText value={l.dossier.publicisedOn} table />,
          },
          {
            key: 'state',
            label: labels.field('dossier', 'state'),
            cell: (l) => words.state(l.dossier.state),
          },
          {
            key: 'clock',
            label: t('notice.clock'),
            cell: (l) => <span data-clock={l.clock.state}>{clockWords(t, l.clock)}</span>,
          },
          ...objectColumn(
            t,
            (l: BoardLine) => ({
              id: l.id,
              subject: l.name,
              open: isObjectable(l.dossier),
              award: awards.find((a) => a.dossierId === l.id),
            }),
            onObject,
          ),
        ]}
      />
      {more && (
        <Button variant="default" className="cb-no-print" onClick={more.show}>
          {t('award.more', { count: more.count })}
        </Button>
      )}
    </>
  );
}
