import { Anchor, Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Column } from '#client/ui/data-table.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Award } from '#domain/award/award.entity.ts';
import type { About } from './use-about.ts';

/** What a line says of its objection: an award that was given meanwhile is revoked, not objected to. */
type Objectable = Pick<About, 'id' | 'subject' | 'open'> & { readonly award?: Award | undefined };

/** The column from which somebody objects to whoever is on notice; none where the person may not. */
export function objectColumn<T>(
  t: TFunction<['rounds', 'ratings']>,
  aboutOf: (row: T) => Objectable,
  onObject: ((id: string) => void) | null,
): readonly Column<T>[] {
  if (!onObject) return [];
  const cell = (row: T) => {
    const { id, subject, open, award } = aboutOf(row);
    if (award && award.revokedOn === null)
      return (
        <Anchor component={Link} to={paths.award(award.id)} size="sm" className="cb-no-print">
          {t('objection.toAward')}
        </Anchor>
      );
    if (!open) return null;
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        className="cb-no-print"
        aria-label={t('objection.raiseOn', { subject })}
        onClick={() => onObject(id)}
      >
        {t('objection.raise')}
      </Button>
    );
  };
  return [{ key: 'act', label: t('ratings:act'), cell }];
}
