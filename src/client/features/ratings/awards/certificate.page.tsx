import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Award } from '#domain/award/award.entity.ts';
import { type Validity, validityOf } from '#domain/award/award.rules.ts';
import { CertificateSheet, SHAPES } from './certificate-sheet.tsx';
import { useAward } from './use-award.ts';

type Spent = Exclude<Validity, 'valid' | 'expiring'>;
/** The day from which an award does not (or does) count, as the refusal names it. */
const since = (award: Award, why: Spent): string =>
  (why === 'lapsed' ? award.validUntil : why === 'revoked' ? award.revokedOn : award.awardedOn) ??
  '';

/** /ratings/awards/:id/certificate: one A4 page, only while the award stands. */
export function CertificatePage() {
  const { t } = useTranslation(['rounds', 'ratings']);
  const { id = '' } = useParams();
  const today = useToday();
  const [shape, setShape] = useState<string>('landscape');
  const { record, award, round, subject, issuer, word } = useAward(id);
  if (record === undefined || (record && subject === undefined)) return null;
  const name = subject ?? '';
  const validity = award && validityOf(award, today);
  const crumbs = [
    { label: t('ratings:title'), to: paths.ratings },
    ...(award ? [{ label: t('award.title', { subject: name }), to: paths.award(id) }] : []),
  ];
  if (!award || !validity || (validity !== 'valid' && validity !== 'expiring'))
    return (
      <Page title={t('award.certificate')} crumbs={crumbs}>
        <EmptyState
          what={award ? t('award.certificateNone') : t('award.notFound')}
          why={
            award && validity
              ? t(`award.certificateWhy.${validity as Spent}`, {
                  date: since(award, validity as Spent),
                })
              : t('ratings:round.notFoundWhy')
          }
          action={
            <Button component={Link} to={award ? paths.award(id) : paths.ratings}>
              {award ? t('award.title', { subject: name }) : t('ratings:title')}
            </Button>
          }
        />
      </Page>
    );
  return (
    <>
      <div className="cb-no-print">
        <Page
          title={`${t('award.certificate')} · ${name}`}
          crumbs={crumbs}
          actions={<Button onClick={() => window.print()}>{t('award.print')}</Button>}
        >
          <SegmentedControl
            maw={260}
            value={shape}
            onChange={setShape}
            data={SHAPES.map((value) => ({ value, label: t(`award.${value}`) }))}
          />
        </Page>
      </div>
      <CertificateSheet
        award={award}
        subject={name}
        round={round?.name ?? null}
        issuer={issuer}
        word={word}
        shape={SHAPES.find((one) => one === shape) ?? 'landscape'}
      />
    </>
  );
}
