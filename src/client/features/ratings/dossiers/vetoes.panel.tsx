import { Alert, Button, Checkbox, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormSection } from '#client/ui/form-section.tsx';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import { saveVetoes } from './dossier.commands.ts';

/** Veto items: what was found to hold stops the award, whatever the points, and says why. */
export function VetoesPanel({
  scheme,
  dossier,
  row,
  mayJudge,
}: {
  scheme: Scheme;
  dossier: Dossier;
  row: Row;
  mayJudge: boolean;
}) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const words = useOutcomeWords(scheme);
  const [found, setFound] = useState<readonly string[]>(dossier.vetoed ?? []);
  const [reason, setReason] = useState(dossier.vetoReason ?? '');
  const vetoes = scheme.vetoes ?? [];
  if (vetoes.length === 0) return null;
  const standing = vetoes.filter((v) => dossier.vetoed?.includes(v.code));
  const lacksReason = found.length > 0 && reason.trim() === '';
  return (
    <FormSection title={t('ratings:dossier.vetoes')}>
      {standing.length > 0 && (
        <Alert color="zhu" variant="light" title={words.say('vetoed')}>
          <List size="sm">
            {standing.map((v) => (
              <List.Item key={v.code}>{v.text}</List.Item>
            ))}
          </List>
          {dossier.vetoReason && (
            <Text size="sm">{t('veto.because', { reason: dossier.vetoReason })}</Text>
          )}
        </Alert>
      )}
      {mayJudge ? (
        <Stack gap="xs">
          {vetoes.map(({ code, text }) => (
            <Checkbox
              key={code}
              label={text}
              checked={found.includes(code)}
              onChange={(event) =>
                setFound(
                  event.currentTarget.checked ? [...found, code] : found.filter((c) => c !== code),
                )
              }
            />
          ))}
          <Textarea
            label={t('veto.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={lacksReason && t('veto.needsReason')}
            maxLength={2000}
            autosize
          />
          <Button
            variant="default"
            disabled={lacksReason}
            onClick={() => void saveVetoes(row, found, reason)}
            style={{ alignSelf: 'start' }}
          >
            {t('veto.save')}
          </Button>
        </Stack>
      ) : (
        <List size="sm">
          {vetoes.map((v) => (
            <List.Item key={v.code}>{v.text}</List.Item>
          ))}
        </List>
      )}
    </FormSection>
  );
}
