import { SimpleGrid } from '@mantine/core';
import { fieldsOf } from '#client/ui/record-form.tsx';
import type { RecordFormState } from '#client/ui/use-record-form.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { CreditCodeField } from '../credit-code/credit-code-field.tsx';
import type { Twins } from './twins.queries.ts';
import { TwinsNote } from './twins-note.tsx';

const F = fieldsOf(enterprise);

/** Who an enterprise is: what every form over one begins with. */
export function EnterpriseIdentity({
  state,
  twins,
}: {
  state: RecordFormState<typeof enterprise>;
  twins: Twins | undefined;
}) {
  return (
    <>
      <F name="name" autoFocus />
      <CreditCodeField state={state} />
      <TwinsNote twins={twins} />
      <F name="region" />
      <F name="federationId" />
    </>
  );
}

/** How an enterprise is reached: one phone is enough. */
export function EnterpriseContact() {
  return (
    <>
      <F name="contactName" />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <F name="contactPhone" />
        <F name="phone" />
      </SimpleGrid>
    </>
  );
}
