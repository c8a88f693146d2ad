import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordTitle } from '#client/records/record-title.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useSession } from '#client/records/use-session.ts';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import { DuplicateConflict } from './duplicate-conflict.tsx';
import { FieldConflict } from './field-conflict.tsx';
import { type Choice, settleConflicts } from './inbox.commands.ts';
import type { ConflictGroup } from './inbox.queries.ts';
import { WholeConflict } from './whole-conflict.tsx';

type Values = Readonly<Record<string, unknown>>;
type OfField = Conflict & { readonly field: string };
/** Two values of one field, of which one is to be chosen. */
export const isOfField = (c: Conflict): c is OfField =>
  c.field !== null && c.reason !== 'duplicate';
const isDuplicate = (c: Conflict): c is OfField => c.field !== null && c.reason === 'duplicate';
const metOf = (fields: readonly Conflict[]) => {
  if (fields.some((c) => c.met === 'deleted')) return 'createdDeleted';
  return fields.some((c) => c.met === 'live') ? 'created' : 'field';
};

/** All that is contradictory about one record; each field, or all at once. */
export function ConflictCard({ group }: { group: ConflictGroup }) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const { session } = useSession();
  const { kind, row: id, conflicts, scopes } = group;
  const { data: found } = useQuery(recordQuery(kind, id));
  const about = aboutOf(conflicts);
  const row: Values = found?.row ?? about;
  const rights = useRights().of({ kind, row: found?.row ?? { ...about, id }, scopes });
  const me = session?.user.id;
  const own = (c: Conflict) => c.author === me;
  const may = (c: Conflict) => ({
    write: c.field !== null ? rights.field(c.field) : rights.delete,
    withdraw: own(c),
  });
  const settle = (choices: readonly Choice[]) => void settleConflicts([choices]);
  const fields = conflicts.filter(isOfField);
  const whole = conflicts.filter((c) => c.field === null);
  const duplicates = conflicts.filter(isDuplicate);
  const all = (take: 'mine' | 'theirs') => settle(fields.map((c) => ({ id: c.id, take })));
  const free = fields.every((c) => may(c).write);
  return (
    <Paper component="article" p={{ base: 'md', sm: 'lg' }} withBorder bg="var(--cb-surface)">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} size="h3">
          <RecordTitle kind={kind} id={id} about={about} />{' '}
          <Text span c="dimmed" size="sm" fw={400}>
            {labels.kind(kind)}
          </Text>
        </Title>
        {fields.length > 1 && free && (
          <Group gap="xs">
            <Button size="compact-md" variant="default" onClick={() => all('mine')}>
              {fields.every(own) ? t('allMine') : t('allSubmitted')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => all('theirs')}>
              {t('allNow')}
            </Button>
          </Group>
        )}
      </Group>
      {fields.length > 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          {t(`what.${metOf(fields)}`)}
        </Text>
      )}
      <Stack gap="lg">
        {whole.map((conflict) => (
          <WholeConflict
            key={conflict.id}
            kind={kind}
            conflict={conflict}
            may={may(conflict)}
            onSettle={(choice) => settle([choice])}
          />
        ))}
        {duplicates.map((conflict) => (
          <DuplicateConflict
            key={conflict.id}
            kind={kind}
            field={conflict.field}
            conflict={conflict}
            row={row}
            may={may(conflict)}
            onSettle={(choice) => settle([choice])}
          />
        ))}
        {fields.map((conflict) => (
          <FieldConflict
            key={conflict.id}
            kind={kind}
            field={conflict.field}
            conflict={conflict}
            row={row}
            may={may(conflict)}
            onSettle={(choice) => settle([choice])}
          />
        ))}
      </Stack>
    </Paper>
  );
}

/** What the conflicts remember of their record, for a device that no longer holds it. */
function aboutOf(conflicts: readonly Conflict[]): Values {
  const found = conflicts.find((c) => typeof c.about === 'object' && c.about !== null)?.about;
  return typeof found === 'object' && found !== null ? { ...found } : {};
}
