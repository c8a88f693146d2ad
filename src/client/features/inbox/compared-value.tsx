import { diffText } from '#client/ui/diff-text.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { entityOf, type Kind } from '#domain/registry.ts';

const TEXTS: ReadonlySet<string> = new Set(['text', 'longText', 'code', 'phone', 'email']);

/** A value of a field as people read it; where it is a text, what the other one lacks is marked. */
export function ComparedValue({
  kind,
  name,
  value,
  other,
  row,
}: {
  kind: Kind;
  name: string;
  value: unknown;
  other: unknown;
  row: Readonly<Record<string, unknown>>;
}) {
  const field = entityOf(kind).fields[name];
  const texts = typeof value === 'string' && typeof other === 'string' && value !== other;
  if (!texts || !field || !TEXTS.has(field.kind))
    return <FieldValue kind={kind} name={name} value={value} row={row} />;
  return (
    <>
      {diffText(value, other).map((piece, n) =>
        piece.differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
          <mark key={n}>{piece.text}</mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
