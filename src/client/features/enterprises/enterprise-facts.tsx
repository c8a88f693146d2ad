import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useWords } from '#client/records/use-words.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { formatMoney } from '#client/ui/format.ts';
import { type Fact, KeyFacts } from '#client/ui/key-facts.tsx';
import { type Enterprise, enterprise } from '#domain/enterprise/enterprise.entity.ts';
import {
  completeness,
  latestRevenue,
  missingSizeInputs,
  sizeClass,
} from '#domain/enterprise/enterprise.rules.ts';
import { isVisible, type View } from '#domain/kernel/entity.ts';

type Name = keyof Enterprise & string;
const SHOWN: readonly Name[] = [
  'creditCode',
  'kind',
  'industry',
  'region',
  'federationId',
  'legalRepresentative',
  'contactName',
  'contactPhone',
  'phone',
  'email',
  'website',
  'foundedOn',
  'capital',
  'staff',
];
const WIDE: readonly Name[] = ['address', 'business', 'tags', 'note'];

/** The facts of an enterprise; those above the reader's view are said to be hidden, not empty. */
export function EnterpriseFacts({ of, view }: { of: Enterprise; view: View }) {
  const { t } = useWords();
  const { i18n } = useTranslation();
  const labels = useLabels();
  const revenue = latestRevenue(of);

  const fact = (name: Name, wide = false): Fact => ({
    label: labels.field('enterprise', name),
    wide,
    value: isVisible(enterprise.fields[name as keyof typeof enterprise.fields], view) ? (
      <FieldValue kind="enterprise" name={name} value={of[name]} row={of} />
    ) : (
      <Text span c="dimmed">
        {t('state.hidden')}
      </Text>
    ),
  });

  const facts: Fact[] = [
    ...SHOWN.filter((name) => name !== 'creditCode').map((name) => fact(name)),
    { label: t('enterprises:facts.size'), value: <SizeClass of={of} /> },
    ...(revenue
      ? [
          {
            label: t('enterprises:facts.revenue', { year: revenue.year }),
            value: formatMoney({ cents: revenue.cents, currency: 'CNY' }, i18n.language),
          },
        ]
      : []),
    ...WIDE.filter((name) => of[name] !== null).map((name) => fact(name, true)),
  ];
  return <KeyFacts facts={[codeFact(), ...facts]} />;

  function codeFact(): Fact {
    if (of.creditCode === null && of.noCodeReason !== null)
      return { label: labels.field('enterprise', 'creditCode'), value: of.noCodeReason };
    return {
      label: labels.field('enterprise', 'creditCode'),
      value: (
        <>
          <span className="cb-number">{of.creditCode ?? t('state.none')}</span>
          {of.codeConfirmed && (
            <Text size="xs" c="dimmed">
              {t('enterprises:facts.confirmed')}
            </Text>
          )}
        </>
      ),
    };
  }
}

/** 大型 · 中型 · 小型 · 微型, or what is missing to tell. */
function SizeClass({ of }: { of: Enterprise }) {
  const { t } = useWords();
  const labels = useLabels();
  const size = sizeClass(of);
  const missing = missingSizeInputs(of).map((name) =>
    name === 'assets' ? t('enterprises:facts.assets') : labels.field('enterprise', name),
  );
  return (
    <>
      {t(`enterprises:facts.sizes.${size}`)}
      {size === 'unknown' && (
        <Text size="xs" c="dimmed">
          {of.industry !== null && missing.length === 1 && missingSizeInputs(of)[0] === 'industry'
            ? t('enterprises:facts.sizeOutside')
            : t('enterprises:facts.sizeNeeds', { what: missing.join('、') })}
        </Text>
      )}
    </>
  );
}

/** How full the file is, and what to ask for next. */
export function Fullness({ of, view }: { of: Enterprise; view: View }) {
  const { t } = useWords();
  const labels = useLabels();
  const { percent, missing } = completeness(of, view);
  return (
    <Stack gap={4} style={{ flex: '1 1 16rem', maxWidth: '24rem' }}>
      <Text size="sm">
        {t('enterprises:facts.completeness')} <span className="cb-number">{percent}%</span>
      </Text>
      <Progress value={percent} size="sm" aria-label={t('enterprises:facts.completeness')} />
      <Text size="xs" c="dimmed">
        {missing.length === 0
          ? t('enterprises:facts.full')
          : t('enterprises:facts.missing', {
              what: missing.map((name) => labels.field('enterprise', name)).join('、'),
            })}
      </Text>
    </Stack>
  );
}
