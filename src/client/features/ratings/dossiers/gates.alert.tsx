import { Alert, Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { SheetGate } from '#domain/dossier/dossier.rules.ts';

/** Why a dossier can't be handed in yet; each code leads to the place where it is mended. */
export function GatesAlert({ gates }: { gates: readonly SheetGate[] }) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const labels = useLabels();
  if (gates.length === 0) return null;
  return (
    <Alert variant="light" color="yellow" title={t('ratings:dossier.gates')}>
      <List size="sm">
        {gates.map((gate) => (
          <List.Item key={gate.gate}>
            {gate.gate === 'round' ? (
              t('ratings:dossier.gate.round', {
                state: labels.option('round', 'state', gate.state),
              })
            ) : (
              <>
                {t(`gate.${gate.gate}`, { count: gate.items.length })}
                {gate.items.map((code) => (
                  <Anchor
                    key={code}
                    href={gate.gate === 'condition' ? '#conditions' : `#item-${code}`}
                    size="sm"
                    ml={6}
                  >
                    {code}
                  </Anchor>
                ))}
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
