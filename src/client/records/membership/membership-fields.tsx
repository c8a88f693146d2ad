import { SimpleGrid } from '@mantine/core';
import { useLabels } from '#client/i18n/labels.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { fieldsOf } from '#client/ui/record-form.tsx';
import { membership } from '#domain/membership/membership.entity.ts';
import type { Values } from '../ops.ts';

const F = fieldsOf(membership);

/** What a membership says beyond who and where; inside a RecordForm of a membership. */
export function MembershipFields() {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <F name="post" />
        <F name="number" />
        <F name="joinedOn" />
        <F name="duesPaidThrough" />
      </SimpleGrid>
      <F name="representative" />
      <F name="note" />
    </>
  );
}

const JOINING = ['post', 'number', 'joinedOn'] as const;

/** The few facts of joining beside another form: an enterprise that is created as a member. */
export function JoiningFields({
  values,
  onChange,
}: {
  values: Values;
  onChange: (values: Values) => void;
}) {
  const labels = useLabels();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {JOINING.map((name) => (
        <FieldInput
          key={name}
          kind="membership"
          name={name}
          field={membership.fields[name]}
          label={labels.field('membership', name)}
          value={values[name]}
          onChange={(value) => onChange({ ...values, [name]: value })}
        />
      ))}
    </SimpleGrid>
  );
}
