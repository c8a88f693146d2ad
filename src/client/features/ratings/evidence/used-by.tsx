import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const FAMILIES = ['SIHAO', 'WUHAO', 'MINZHENG'] as const;
const isKnown = (code: string): code is (typeof FAMILIES)[number] =>
  FAMILIES.some((known) => known === code);

/** Which items rest on a document, by the family of schemes; amber with it. */
export function UsedBy({
  keys,
  names,
  amber,
}: {
  keys: readonly string[];
  /** The text of an item by its key. */
  names: ReadonlyMap<string, string>;
  amber: boolean;
}) {
  const { t } = useTranslation('evidence');
  if (keys.length === 0) return t('usedByNone');
  const split = keys.map((key) => {
    const [family = '', item = ''] = key.split(/:(.*)/);
    return { key, family, item };
  });
  const families = [...new Set(split.map(({ family }) => family))];
  return (
    <Stack gap={2}>
      {families.map((family) => (
        <Text key={family} size="sm" {...(amber ? { fw: 600, c: 'var(--cb-amber)' } : {})}>
          {isKnown(family) ? t(`family.${family}`) : family}{' '}
          {split
            .filter((one) => one.family === family)
            .map(({ key, item }, i) => (
              <span key={key} title={names.get(key) ?? key}>
                {i > 0 && '、'}
                {item}
              </span>
            ))}
        </Text>
      ))}
    </Stack>
  );
}
