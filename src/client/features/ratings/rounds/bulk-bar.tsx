import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutcomeWords } from '../use-outcome-words.ts';
import type { BoardLine } from './board-lines.ts';
import { BulkDialog } from './bulk.dialog.tsx';
import { BULK_STEPS, type BulkStep } from './round-steps.rules.ts';
import type { RoundFile } from './use-round.ts';

/** The steps that marked dossiers may take together; each is taken back as one. */
export function BulkBar({
  file,
  lines,
  onDone,
}: {
  file: RoundFile;
  lines: readonly BoardLine[];
  onDone: () => void;
}) {
  const { t } = useTranslation('rounds');
  const words = useOutcomeWords(file.scheme);
  const [step, setStep] = useState<BulkStep | null>(null);
  if (lines.length === 0) return null;
  const said = t('board.selected', { count: lines.length });
  return (
    <Paper withBorder p="xs" role="region" aria-label={said} className="cb-no-print">
      <Group gap="sm">
        <Text size="sm">{said}</Text>
        {BULK_STEPS.map((one) => (
          <Button key={one} size="compact-md" variant="default" onClick={() => setStep(one)}>
            {words.step(one)}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {t('board.clear')}
        </Button>
      </Group>
      {step && (
        <BulkDialog
          step={step}
          file={file}
          lines={lines}
          onClose={(done) => {
            setStep(null);
            if (done) onDone();
          }}
        />
      )}
    </Paper>
  );
}
