import { Alert, Button, Group, List, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { isoDay } from '#client/ui/format.ts';
import { say, undoToast } from '#client/ui/undo-toast.tsx';
import { useDraft } from '#client/ui/use-draft.ts';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import { type Gate, gatesBeforeSubmission, isSelfScoring } from '#domain/dossier/dossier.rules.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import type { Round } from '#domain/round/round.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { maximum, standing, totalOf } from '#domain/scheme/scheme.rules.ts';
import { type Entries, entriesFromPoints } from '#domain/scheme/sheet.rules.ts';
import { score as scoreEntity } from '#domain/score/score.entity.ts';
import { same } from '#domain/sync/value.ts';
import { saveSelfScore, submitDossier } from './ratings.commands.ts';
import { ScoreRow } from './score-row.tsx';
import { pointsAndReasons, withPoints } from './sheet-points.rules.ts';

type Scores = Record<string, number>;
type Notes = Record<string, string>;

/** The scoring form of a subject: totals live, kept on this device as it is typed. */
export function SelfScore({
  record,
  dossier,
  sheet,
  round,
  scheme,
  subject,
}: {
  record: LocalRecord;
  dossier: Dossier;
  sheet: Row | null;
  round: Round;
  scheme: Scheme;
  subject: string;
}) {
  const { t } = useTranslation('ratings');
  const labels = useLabels();
  const kept: Entries = sheet
    ? (asRecord(scoreEntity, sheet).entries ?? {})
    : entriesFromPoints(dossier.selfScores, dossier.selfNotes);
  const saved = pointsAndReasons(scheme, kept);
  const [scores, setScores] = useState<Scores>(saved.points);
  const [notes, setNotes] = useState<Notes>(saved.reasons);
  const draft = useDraft(`dossier:${dossier.id}`, ({ values }) => {
    setScores((values.scores ?? {}) as Scores);
    setNotes((values.notes ?? {}) as Notes);
  });
  const editable = isSelfScoring(dossier.state);
  const total = totalOf(scheme, scores);
  const max = maximum(scheme).total;
  const where = standing(scheme, total.total);
  const gates = gatesBeforeSubmission(scheme, round, { selfScores: scores });

  function change(nextScores: Scores, nextNotes: Notes) {
    setScores(nextScores);
    setNotes(nextNotes);
    draft.keep({ scores: nextScores, notes: nextNotes });
  }
  async function save() {
    const entries = withPoints(scheme, kept, scores, notes);
    const done = await saveSelfScore(record.row, sheet, entries, total.missing.length === 0);
    await draft.drop();
    if (done) undoToast({ message: t('dossier.saved'), batch: done.batch });
    else say(t('dossier.saved'));
  }
  async function submit() {
    const saved = await submitDossier(record.row, isoDay(new Date()), subject);
    if (saved) undoToast({ message: t('dossier.submitted', { subject }), batch: saved.batch });
  }
  const gateText = (gate: Gate): string =>
    gate.gate === 'round'
      ? t('dossier.gate.round', { state: labels.option('round', 'state', gate.state) })
      : t(`dossier.gate.${gate.gate}`, { count: gate.items.length, items: gate.items.join('、') });
  const unsaved = !same(scores, saved.points) || !same(notes, saved.reasons);

  return (
    <Stack gap="lg">
      <Paper withBorder p="md" className="cb-sticky">
        <Group justify="space-between" gap="sm">
          <div>
            <Text fw={600} className="cb-number">
              {t('dossier.total', { total: total.total, max })}
            </Text>
            <Text size="sm" c="dimmed" role="status">
              {where === 'below' &&
                t('dossier.below', {
                  line: scheme.passLine,
                  gap: (scheme.passLine ?? 0) - total.total,
                })}
              {where === 'pass' && t('dossier.pass', { line: scheme.passLine })}
              {where === 'benchmark' && t('dossier.benchmark', { line: scheme.benchmarkLine })}
            </Text>
          </div>
          {editable && (
            <Group gap="xs">
              <Button onClick={() => void save()}>{t('dossier.save')}</Button>
              <Button
                variant="light"
                disabled={gates.length > 0 || unsaved}
                onClick={() => void submit()}
              >
                {t('dossier.submit')}
              </Button>
            </Group>
          )}
        </Group>
        <Progress
          value={max === 0 ? 0 : (total.total / max) * 100}
          mt="xs"
          aria-label={t('dossier.self')}
        />
      </Paper>
      {!editable && <Alert variant="light">{t('dossier.locked')}</Alert>}
      {editable && gates.length > 0 && (
        <Alert variant="light" color="yellow" title={t('dossier.gates')}>
          <List size="sm">
            {gates.map((gate) => (
              <List.Item key={gate.gate}>{gateText(gate)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {(scheme.dimensions ?? []).map((d) => (
        <FormSection key={d.code} title={`${d.text} · ${total.byDimension[d.code] ?? 0}`}>
          {d.items.map((item) => (
            <ScoreRow
              key={item.code}
              item={item}
              score={scores[item.code]}
              note={notes[item.code] ?? ''}
              disabled={!editable}
              onScore={(value) => {
                const { [item.code]: _, ...rest } = scores;
                change(value === undefined ? rest : { ...rest, [item.code]: value }, notes);
              }}
              onNote={(value) => change(scores, { ...notes, [item.code]: value })}
            />
          ))}
        </FormSection>
      ))}
      {(scheme.vetoes ?? []).length > 0 && (
        <FormSection title={t('dossier.vetoes')}>
          <List size="sm">
            {(scheme.vetoes ?? []).map((v) => (
              <List.Item key={v.code}>{v.text}</List.Item>
            ))}
          </List>
        </FormSection>
      )}
    </Stack>
  );
}
