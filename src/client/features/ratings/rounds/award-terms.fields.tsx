import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { type Award, award } from '#domain/award/award.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { NumberBox } from '../number-box.tsx';
import type { AwardTerms } from './round.commands.ts';

type Terms = Omit<AwardTerms, 'day'>;
const F = award.fields;

/** Titles as they were given last in this round, else the name of the scheme; numbers go on. */
export function startTerms(scheme: Scheme | null, awards: readonly Award[]): Terms {
  const name = scheme?.name.slice(0, F.grade.max) ?? '';
  const of = (benchmark: boolean) => awards.find((a) => (a.benchmark === true) === benchmark);
  const numbers = awards.flatMap(({ certificateNumber: n }) => (n ? [n] : []));
  const last = Math.max(0, ...numbers.map((n) => Number(/(\d{4,})$/.exec(n)?.[1] ?? 0)));
  return {
    grade: of(false)?.grade ?? name,
    benchmarkGrade: of(true)?.grade ?? of(false)?.grade ?? name,
    prefix: numbers[0]?.replace(/\d{4,}$/, '') ?? '',
    first: last + 1,
    document: awards.find((a) => a.document)?.document ?? '',
  };
}

/** What the awards of one act are called and how they are numbered. */
export function AwardTermsFields({
  terms,
  onChange,
}: {
  terms: Terms;
  onChange: (terms: Terms) => void;
}) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const text = (name: 'grade' | 'benchmarkGrade' | 'prefix' | 'document', label: string) => (
    <TextInput
      label={label}
      value={terms[name]}
      maxLength={name === 'document' ? F.document.max : 50}
      onChange={(event) => onChange({ ...terms, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {text('grade', t('bulk.grade'))}
      {text('benchmarkGrade', t('bulk.benchmarkGrade'))}
      <Group gap="sm" align="flex-end">
        {text('prefix', t('bulk.number'))}
        <NumberBox
          label={t('bulk.first')}
          value={terms.first}
          onChange={(first) => onChange({ ...terms, first: Math.max(0, Math.floor(first ?? 1)) })}
        />
      </Group>
      {text('document', labels.field('award', 'document'))}
    </>
  );
}
