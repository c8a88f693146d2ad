import { Anchor, Badge, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormSection } from '#client/ui/form-section.tsx';
import { recordPath } from '#client/ui/paths.ts';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { SchemeGate } from '#domain/scheme/scheme-parts.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { RatingRows } from '#domain/suggestion/rating-facts.ts';
import { gateFromRecords } from '#domain/suggestion/suggest.rules.ts';

/** What must be so before a dossier is handed in: confirmed here, with what the records say beside it. */
export function ConditionsPanel({
  scheme,
  dossier,
  entries,
  rows,
  day,
  onChange,
}: {
  scheme: Scheme;
  dossier: Dossier;
  entries: Entries;
  rows: RatingRows | undefined;
  day: string;
  /** Absent where nothing may be changed. */
  onChange: ((code: string, value: ScoreEntry['value']) => void) | undefined;
}) {
  const { t } = useTranslation('dossiers');
  const gates = scheme.gates ?? [];
  if (gates.length === 0) return null;
  return (
    <FormSection title={t('conditions.title')} hint={t('conditions.hint')}>
      <Stack gap="sm" id="conditions">
        {gates.map((gate) => (
          <Condition
            key={gate.code}
            gate={gate}
            value={entries[gate.code]?.value}
            known={rows && gateFromRecords(gate, rows, day)}
            mend={recordPath(dossier.subjectKind, dossier.subjectId)}
            onChange={onChange && ((value) => onChange(gate.code, value))}
          />
        ))}
      </Stack>
    </FormSection>
  );
}

function Condition({
  gate,
  value,
  known,
  mend,
  onChange,
}: {
  gate: SchemeGate;
  value: ScoreEntry['value'];
  known: ReturnType<typeof gateFromRecords> | undefined;
  mend: string | null;
  onChange: ((value: ScoreEntry['value']) => void) | undefined;
}) {
  const { t } = useTranslation(['dossiers', 'schemes']);
  const met = gate.least === undefined ? value === true : Number(value) >= gate.least;
  return (
    <div>
      <Group gap="sm" align="center">
        {gate.least === undefined ? (
          <Checkbox
            label={gate.text}
            checked={value === true}
            disabled={!onChange}
            onChange={(event) => onChange?.(event.currentTarget.checked)}
          />
        ) : (
          <NumberInput
            label={gate.text}
            description={t('conditions.least', { least: gate.least })}
            value={typeof value === 'number' ? value : ''}
            disabled={!onChange}
            hideControls
            onChange={(typed) => onChange?.(typeof typed === 'number' ? typed : undefined)}
          />
        )}
        <Badge variant="light" color={met ? 'dai' : 'yellow'} tt="none">
          {t(met ? 'conditions.met' : 'conditions.unmet')}
        </Badge>
      </Group>
      {known && (
        <Group gap="xs" mt={4}>
          <Text size="sm" c="dimmed">
            {t('conditions.known', {
              fact: t(`schemes:fact.${known.fact.key}`),
              value: String(known.fact.value),
            })}
          </Text>
          {known.met && onChange && value !== known.fact.value && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => onChange(gate.least === undefined ? true : known.fact.value)}
            >
              {t('suggestion.take')}
            </Anchor>
          )}
          {!known.met && mend && (
            <Anchor component={Link} to={mend} size="sm">
              {t('conditions.mend')}
            </Anchor>
          )}
        </Group>
      )}
    </div>
  );
}
