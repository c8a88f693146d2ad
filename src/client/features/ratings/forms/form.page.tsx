import { Button, Table, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { maximum } from '#domain/scheme/scheme.rules.ts';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { useDossier } from '../dossiers/use-dossier.ts';
import { type Rated, useDossierParts } from '../dossiers/use-dossier-parts.ts';
import classes from './form.module.css';
import { formSheets } from './form-sheets.ts';
import { FORM_KINDS, type FormRow, type FormSheets, formRows } from './score-table.rules.ts';

/** /ratings/dossiers/:id/form: the scoring form on A4, as it is signed and filed. */
export function FormPage() {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const { id = '' } = useParams();
  const found = useDossier(id);
  if (found === undefined) return null;
  if (!found?.scheme)
    return (
      <Page title={t('form.print')}>
        <EmptyState what={t('ratings:dossier.notFound')} why={t('ratings:round.notFoundWhy')} />
      </Page>
    );
  return <PrintedForm of={{ ...found, scheme: found.scheme }} />;
}

function PrintedForm({ of }: { of: Rated }) {
  const { t } = useTranslation('dossiers');
  const parts = useDossierParts(of);
  const { sheets } = parts;
  const { dossier, round, scheme, subject } = of;
  if (!sheets) return null;
  const shown = formSheets(of, { ...parts, sheets });
  return (
    <Page
      title={t('form.file', { subject })}
      crumbs={[{ label: t('title', { subject }), to: paths.dossier(dossier.id) }]}
      lead={[scheme.name, round?.name].filter(Boolean).join(' · ')}
      asOf={parts.today}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('form.printNow')}
        </Button>
      }
    >
      <FormTable of={of} sheets={shown} finalScore={dossier.finalScore} />
      <Text size="sm">{t('form.signatures')}</Text>
    </Page>
  );
}

function FormTable({
  of: { scheme },
  sheets,
  finalScore,
}: {
  of: Rated;
  sheets: FormSheets;
  finalScore: number | null;
}) {
  const { t } = useTranslation('dossiers');
  const said = (n: number | null | undefined) => n ?? '';
  const total = (kind: (typeof FORM_KINDS)[number]) =>
    sheets[kind] ? sheetTotal(scheme, sheets[kind]).total : null;
  return (
    <Table className={classes.form} withTableBorder withColumnBorders>
      <caption className="cb-visually-hidden">{t('form.caption')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('form.code')}</Table.Th>
          <Table.Th scope="col">{t('form.item')}</Table.Th>
          <Table.Th scope="col">{t('form.max')}</Table.Th>
          {FORM_KINDS.map((kind) => (
            <Table.Th key={kind} scope="col">
              {t(`form.kind.${kind}`)}
            </Table.Th>
          ))}
          <Table.Th scope="col">{t('form.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {formRows(scheme, sheets).map(({ item, points, reasons }) => (
          <Table.Tr key={item.code}>
            <Table.Th scope="row" className="cb-number">
              {item.code}
            </Table.Th>
            <Table.Td>{item.text}</Table.Td>
            <Table.Td className="cb-number">{item.points}</Table.Td>
            {FORM_KINDS.map((kind) => (
              <Table.Td key={kind} className="cb-number">
                {said(points[kind])}
              </Table.Td>
            ))}
            <Table.Td>{whyLess(reasons)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row" colSpan={2}>
            {t('form.total')}
          </Table.Th>
          <Table.Td className="cb-number">{maximum(scheme).total}</Table.Td>
          <Table.Td className="cb-number">{said(total('self'))}</Table.Td>
          <Table.Td className="cb-number">{said(total('reviewer'))}</Table.Td>
          <Table.Td className="cb-number">{said(finalScore ?? total('final'))}</Table.Td>
          <Table.Td />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

/** A final score that follows the reviewer takes his reason along: it is printed once. */
const whyLess = ({ reviewer, final }: FormRow['reasons']) =>
  [...new Set([reviewer, final])].filter((reason) => reason !== '').join('；');
