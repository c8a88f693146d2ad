import { ChosenRecords } from '#client/records/chosen-records.tsx';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { targetOf } from '../target-of.ts';

/** Targets found one by one. */
export function ByName({
  chosen,
  onChoose,
}: {
  chosen: readonly Target[];
  onChoose: (targets: readonly Target[]) => void;
}) {
  const add = async (id: string) => {
    const target = await targetOf(id);
    if (target && !chosen.some((one) => one.id === id))
      onChoose([...chosen, { kind: target.kind, id }]);
  };
  return (
    <ChosenRecords
      of={['liaison-target', 'targetId']}
      kinds={LIAISON_TARGETS}
      chosen={chosen}
      autoFocus
      onAdd={(id) => void add(id)}
      onRemove={(id) => onChoose(chosen.filter((one) => one.id !== id))}
    />
  );
}
