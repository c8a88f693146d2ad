import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isName } from '#client/records/names.queries.ts';
import { useRights } from '#client/records/use-rights.ts';
import type { BoardLine } from './board-lines.ts';
import { publishNames } from './round.commands.ts';
import type { RoundFile } from './use-round.ts';

/**
 * Who is on notice and not on the list that chambers read: a notice of an earlier release published
 * none, and none of them could be objected to by a chamber. One press publishes them.
 */
export function UnpublishedAlert({
  file: { record, round },
  lines,
}: {
  file: RoundFile;
  lines: readonly BoardLine[];
}) {
  const { t } = useTranslation('rounds');
  const rights = useRights();
  const published = round?.publicised ?? {};
  const missing = lines.filter(
    (l) => l.dossier.state === 'on-notice' && isName(l.name) && !Object.hasOwn(published, l.id),
  );
  if (!record || missing.length === 0 || !rights.of(record).field('publicised')) return null;
  return (
    <Alert variant="light" color="yellow" className="cb-no-print">
      <Group justify="space-between">
        {t('notice.unpublished', { count: missing.length })}
        <Button size="compact-md" onClick={() => void publishNames(missing, record.row)}>
          {t('notice.publish')}
        </Button>
      </Group>
    </Alert>
  );
}
