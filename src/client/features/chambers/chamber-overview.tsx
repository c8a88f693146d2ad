import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useOfficers } from '#client/records/officers/use-officers.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { formatNumber } from '#client/ui/format.ts';
import { type Fact, KeyFacts } from '#client/ui/key-facts.tsx';
import type { Post } from '#domain/appointment/appointment.entity.ts';
import { isHeldOn } from '#domain/appointment/appointment.rules.ts';
import { type Chamber, chamber } from '#domain/chamber/chamber.entity.ts';
import { chamberGroup } from '#domain/chamber/chamber.rules.ts';
import { latest } from '#domain/kernel/date.ts';
import { type FieldName, isVisible, type View } from '#domain/kernel/entity.ts';
import { memberCountsQuery, termClocksQuery } from './chamber.queries.ts';
import { TermBadge } from './term-badge.tsx';

type Name = FieldName<typeof chamber>;
const PARTS = {
  identity: [
    'type',
    'federationId',
    'affiliation',
    'region',
    'foundedOn',
    'homeRegion',
    'direction',
  ],
  registration: [
    'creditCode',
    'registrationAuthority',
    'supervisingAuthority',
    'certificateValidUntil',
  ],
  party: ['partyAuthority', 'partyOrganisation', 'partyInstructor', 'unitedFrontContact'],
  contact: [
    'contactName',
    'contactPhone',
    'phone',
    'email',
    'address',
    'postcode',
    'website',
    'staffCount',
  ],
} as const satisfies Readonly<Record<string, readonly Name[]>>;

/** What a chamber is, by groups; parts that are about others (异地) only where they apply. */
export function ChamberOverview({ of, view }: { of: Chamber; view: View }) {
  const { t } = useWords();
  const { i18n } = useTranslation();
  const labels = useLabels();
  const today = useToday();
  const counts = useQuery(memberCountsQuery()).data;
  const clocks = useQuery(termClocksQuery(today)).data;
  const clock = clocks?.get(of.id);
  const officers = useOfficers(of.id)?.filter((line) => isHeldOn(line.appointment, today));
  const holders = (post: Post) =>
    officers
      ? officers
          .filter((line) => line.appointment.post === post)
          .map((line) => line.name)
          .join('、') || t('state.none')
      : UNREAD;

  const fact = (name: Name): Fact => ({
    label: labels.field('chamber', name),
    value: !isVisible(chamber.fields[name], view) ? (
      <Text span c="dimmed">
        {t('state.hidden')}
      </Text>
    ) : name === 'creditCode' && of.creditCode === null && of.noCodeReason !== null ? (
      of.noCodeReason
    ) : (
      <FieldValue kind="chamber" name={name} value={of[name]} row={of} />
    ),
  });
  const numbers: Fact[] = [
    { label: t('chambers:facts.group'), value: t(`chambers:groups.${chamberGroup(of.type)}`) },
    {
      label: t('chambers:facts.members'),
      value: counts ? formatNumber(counts.groups[of.id] ?? 0, i18n.language) : UNREAD,
    },
    {
      label: t('chambers:facts.termEnds'),
      value: clock ? <TermBadge clock={clock} /> : clocks ? t('state.none') : UNREAD,
    },
    { label: t('chambers:facts.president'), value: holders('president') },
    { label: t('chambers:facts.secretary'), value: holders('secretary-general') },
  ];
  const expired =
    of.certificateValidUntil !== null && latest(of.certificateValidUntil) < today ? (
      <Text size="sm" style={{ color: 'var(--cb-amber)' }}>
        {t('chambers:facts.certificateOver')}
      </Text>
    ) : null;
  return (
    <Stack gap="lg">
      <KeyFacts facts={numbers} />
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <Stack key={part} component="section" gap="xs">
          <Title order={2} size="h3">
            {t(`chambers:section.${part}`)}
          </Title>
          <KeyFacts
            facts={PARTS[part]
              .filter((name) => of.type === 'hometown' || !HOMETOWN.includes(name))
              .map(fact)}
          />
          {part === 'registration' && expired}
        </Stack>
      ))}
      {(of.introduction || of.note) && (
        <Stack component="section" gap="xs">
          <Title order={2} size="h3">
            {t('chambers:section.other')}
          </Title>
          {of.introduction && <Text style={{ whiteSpace: 'pre-wrap' }}>{of.introduction}</Text>}
          {of.note && (
            <Text c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
              {of.note}
            </Text>
          )}
        </Stack>
      )}
    </Stack>
  );
}

/** Stands where the device is still reading: nothing is said to be absent. */
const UNREAD = '…';

const HOMETOWN: readonly string[] = ['homeRegion', 'direction'];
