import { SimpleGrid } from '@mantine/core';
import { CreditCodeField } from '#client/records/credit-code/credit-code-field.tsx';
import { useWords } from '#client/records/use-words.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import type { ChamberFormState } from './use-chamber-form.ts';

const F = fieldsOf(chamber);

/** Every field of a chamber by groups; those of hometown chambers only for them. */
export function ChamberForm({
  state,
  may = () => true,
}: {
  state: ChamberFormState;
  /** Fields that this person may change; a secretary does not decide what the federation decides. */
  may?: (field: string) => boolean;
}) {
  const { t } = useWords();
  const { type, partyOrganisation } = state.form.values;
  return (
    <RecordForm state={state}>
      <FormSection title={t('chambers:section.identity')}>
        <F name="name" autoFocus />
        <F name="shortName" />
        <F name="formerNames" />
        <F name="type" disabled={!may('type')} />
        <F name="federationId" disabled={!may('federationId')} />
        <F name="region" />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="foundedOn" />
          <F name="status" disabled={!may('status')} />
        </SimpleGrid>
        <F name="affiliation" disabled={!may('affiliation')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="affiliatedFrom" disabled={!may('affiliatedFrom')} />
          <F name="affiliatedTo" disabled={!may('affiliatedTo')} />
        </SimpleGrid>
      </FormSection>
      {type === 'hometown' && (
        <FormSection title={t('chambers:section.hometown')}>
          <F name="homeRegion" />
          <F name="direction" />
        </FormSection>
      )}
      <FormSection
        title={t('chambers:section.registration')}
        hint={t('chambers:section.registrationHint')}
      >
        <CreditCodeField state={state} />
        <F name="registrationAuthority" />
        <F name="supervisingAuthority" />
        <F name="certificateValidUntil" />
      </FormSection>
      <FormSection title={t('chambers:section.party')}>
        <F name="partyAuthority" />
        <F name="partyOrganisation" />
        {partyOrganisation === 'none' && <F name="noPartyReason" />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="partyInstructor" />
          <F name="unitedFrontContact" />
        </SimpleGrid>
      </FormSection>
      <FormSection title={t('chambers:section.contact')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="contactName" />
          <F name="contactPhone" />
          <F name="phone" />
          <F name="email" />
        </SimpleGrid>
        <F name="address" />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="postcode" />
          <F name="website" />
          <F name="staffCount" />
        </SimpleGrid>
      </FormSection>
      <FormSection title={t('chambers:section.other')}>
        <F name="introduction" />
        <F name="note" />
      </FormSection>
    </RecordForm>
  );
}
