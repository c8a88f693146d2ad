import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  EnterpriseContact,
  EnterpriseIdentity,
} from '#client/records/enterprise/enterprise-basics.tsx';
import type { useEnterpriseForm } from '#client/records/enterprise/use-enterprise-form.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { RevenueFields } from './revenue-fields.tsx';

const F = fieldsOf(enterprise);

/** Every field of an enterprise, in the order in which a clerk has them before him. */
export function EnterpriseForm({
  form,
  children,
}: {
  form: ReturnType<typeof useEnterpriseForm>;
  /** Further sections: joining a chamber. */
  children?: ReactNode;
}) {
  const { t } = useWords();
  const today = useToday();
  const { state, twins } = form;
  return (
    <RecordForm state={state}>
      <FormSection
        title={t('enterprises:section.identity')}
        hint={t('enterprises:section.identityHint')}
      >
        <EnterpriseIdentity state={state} twins={twins} />
        <F name="kind" />
      </FormSection>
      <FormSection title={t('enterprises:section.contact')}>
        <EnterpriseContact />
        <F name="address" />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="email" />
          <F name="website" />
        </SimpleGrid>
      </FormSection>
      {children}
      <FormSection title={t('enterprises:section.register')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="legalRepresentative" />
          <F name="foundedOn" />
        </SimpleGrid>
        <F name="capital" />
        <F name="shortName" />
        <F name="formerNames" />
        <F name="status" />
      </FormSection>
      <FormSection title={t('enterprises:section.business')}>
        <F name="industry" />
        <F name="staff" />
        <RevenueFields
          value={state.form.values.revenue}
          today={today}
          onChange={(revenue) => state.form.setFieldValue('revenue', revenue)}
        />
        <F name="business" />
      </FormSection>
      <FormSection title={t('enterprises:section.other')}>
        <F name="tags" />
        <F name="note" />
      </FormSection>
    </RecordForm>
  );
}
