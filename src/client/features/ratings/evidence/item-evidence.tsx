import { ActionIcon, Button, Drawer, Group, Menu, Text } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { standingOfItem, usedByKey } from '#domain/evidence/evidence.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { ChamberDocuments } from './chamber-documents.tsx';
import { EvidenceForm } from './evidence.form.tsx';
import { EvidenceLine } from './evidence-line.tsx';

/** The documents of a subject as an item of one scheme family reads them. */
export interface Library {
  readonly subjectKind: 'chamber' | 'federation';
  readonly subjectId: string;
  /** The scheme family: `SIHAO`. */
  readonly family: string;
  readonly documents: readonly Evidence[];
  readonly today: string;
  /** Whether this person may add to the library. */
  readonly mayAdd: boolean;
  /** Whether documents of the chambers of a federation may stand beside its own. */
  readonly mayBorrow: boolean;
}

export type ItemStanding = ReturnType<typeof standingOfItem>;

/** How an item stands by the documents beside it that are held here. */
export const standingIn = ({ documents, today }: Library, ids: readonly string[]): ItemStanding =>
  standingOfItem(
    documents.filter((d) => ids.includes(d.id)),
    today,
  );

/** Documents beside an item: those attached, others of the library, and a new one. */
export function ItemEvidence({
  item,
  ids,
  library,
  onChange,
}: {
  item: SchemeItem;
  ids: readonly string[];
  library: Library;
  /** Absent where nothing may be changed. */
  onChange: ((ids: readonly string[]) => void) | undefined;
}) {
  const { t } = useTranslation('evidence');
  const [adding, setAdding] = useState<'new' | 'chambers' | null>(null);
  const { documents, today, family, subjectId, subjectKind } = library;
  const attached = documents.filter((d) => ids.includes(d.id));
  const key = usedByKey(family, item.code);
  // What names this item comes first: that is what one looks for.
  const others = documents
    .filter((d) => d.subjectId === subjectId && !ids.includes(d.id))
    .sort((a, b) => Number(b.usedBy?.includes(key) ?? 0) - Number(a.usedBy?.includes(key) ?? 0));
  const away = ids.length - attached.length;
  return (
    <div>
      {attached.map((one) => (
        <EvidenceLine key={one.id} evidence={one} today={today} of={subjectId}>
          {onChange && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('detach', { name: one.name, item: item.code })}
              onClick={() => onChange(ids.filter((id) => id !== one.id))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </EvidenceLine>
      ))}
      {away > 0 && (
        <Text size="sm" c="dimmed">
          {t('away', { count: away })}
        </Text>
      )}
      {onChange && (
        <Group gap="xs" mt={4}>
          <Menu
            position="bottom-start"
            // An item at the edge of the screen scrolls when its menu takes the focus; the menu stays.
            hideDetached={false}
            disabled={others.length === 0 && !library.mayAdd && !library.mayBorrow}
          >
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPaperclip size={14} aria-hidden />}
                aria-label={t('attachTo', { item: item.code })}
              >
                {t('attach')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {library.mayAdd && (
                <Menu.Item onClick={() => setAdding('new')}>{t('addNew')}</Menu.Item>
              )}
              {library.mayBorrow && (
                <Menu.Item onClick={() => setAdding('chambers')}>{t('chambers.open')}</Menu.Item>
              )}
              {others.map((one) => (
                <Menu.Item key={one.id} onClick={() => onChange([...ids, one.id])}>
                  {one.name}
                  {one.usedBy?.includes(key) && ` · ${t('meantForThis')}`}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      <Drawer
        opened={adding !== null}
        onClose={() => setAdding(null)}
        title={t(adding === 'chambers' ? 'chambers.title' : 'add')}
        position="right"
        size="lg"
      >
        {adding === 'chambers' && onChange && (
          <ChamberDocuments
            federationId={subjectId}
            item={item.code}
            ids={ids}
            today={today}
            onChange={onChange}
          />
        )}
        {adding === 'new' && (
          <EvidenceForm
            row={null}
            initial={{ subjectKind, subjectId, usedBy: [key] }}
            onDone={(id) => {
              setAdding(null);
              if (id) onChange?.([...ids, id]);
            }}
          />
        )}
      </Drawer>
    </div>
  );
}
