import { Button, Group, Paper, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SchemeFault } from '#domain/scheme/scheme.faults.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { FaultLines } from './fault-list.tsx';
import { ItemEditor } from './item.editor.tsx';
import { ItemLine, type LineActs } from './item-line.tsx';
import { freeCode, moved, replaced, without } from './part-lists.ts';
import { faultsAt } from './scheme-words.ts';

/** Items of a dimension or of the bonus; one is open at a time. */
export function ItemsEditor({
  items,
  prefix,
  addLabel,
  faults,
  onChange,
}: {
  items: readonly SchemeItem[];
  /** How codes of new items begin. */
  prefix: string;
  addLabel: string;
  faults: readonly SchemeFault[];
  onChange: (items: readonly SchemeItem[]) => void;
}) {
  const [open, setOpen] = useState<number | null>(null);
  const latest = useRef({ items, onChange });
  latest.current = { items, onChange };
  const acts = useRef<LineActs>({
    open: (at) => setOpen((was) => (was === at ? null : at)),
    move: (at, by) => {
      setOpen(null);
      latest.current.onChange(moved(latest.current.items, at, by));
    },
    remove: (at) => {
      setOpen(null);
      latest.current.onChange(without(latest.current.items, at));
    },
  });
  const add = () => {
    const item: SchemeItem = { code: freeCode(prefix, items), text: '', points: 1, kind: 'bool' };
    onChange([...items, item]);
    setOpen(items.length);
  };
  return (
    <Stack gap="xs">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: codes may be the same while they are typed
        <Paper key={at} withBorder p="xs">
          <ItemLine item={item} at={at} open={open === at} acts={acts.current} />
          <FaultLines faults={faultsAt(faults, item.code)} />
          {open === at && (
            <ItemEditor item={item} onChange={(next) => onChange(replaced(items, at, next))} />
          )}
        </Paper>
      ))}
      <Group>
        <Button size="compact-md" variant="default" onClick={add}>
          {addLabel}
        </Button>
      </Group>
    </Stack>
  );
}
