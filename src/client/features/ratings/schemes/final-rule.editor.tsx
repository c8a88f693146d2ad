import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FinalRule } from '#domain/scheme/scheme-parts.ts';
import { NumberBox } from '../number-box.tsx';

/** The share of the experts in the final score; without it the reviewer's counts. */
export function FinalRuleEditor({
  rule,
  onChange,
}: {
  rule: FinalRule | null;
  onChange: (rule: FinalRule | null) => void;
}) {
  const { t } = useTranslation('schemes');
  return (
    <Group gap="sm">
      <NumberBox
        label={t('field.expertShare')}
        width={200}
        value={rule?.expertShare}
        onChange={(expertShare) =>
          onChange(expertShare === undefined ? null : { ...rule, expertShare })
        }
      />
      <NumberBox
        label={t('field.trimFrom')}
        width={260}
        value={rule?.trimFrom}
        onChange={(trimFrom) => {
          const { expertShare = 0 } = rule ?? {};
          onChange(trimFrom === undefined ? { expertShare } : { expertShare, trimFrom });
        }}
      />
    </Group>
  );
}
