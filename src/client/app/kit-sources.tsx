import { type ReactNode, useEffect, useState } from 'react';
import { RecordName } from '#client/records/record-name.tsx';
import { RecordPicker } from '#client/records/record-picker.tsx';
import { type Choice, FieldSourcesProvider } from '#client/ui/fields/field-sources.tsx';

interface Lists {
  readonly regions: readonly Choice[];
  readonly industries: readonly Choice[];
}
const NONE: Lists = { regions: [], industries: [] };
let brought: Promise<Lists> | null = null;

/** The national lists, fetched after the first paint: a third of the entry's size otherwise. */
function bringLists(): Promise<Lists> {
  brought ??= Promise.all([
    import('#domain/region/region.rules.ts'),
    import('#domain/industry/industry-detail.rules.ts'),
    import('#domain/industry/industry.rules.ts'),
  ]).then(([region, detail, industry]) => ({
    regions: [...region.currentRegions().keys()].map((code) => ({
      value: code,
      label: region.regionPath(code).join(' '),
    })),
    industries: industry.sections().flatMap((section) => [
      { value: section.code, label: section.name },
      ...industry.divisions(section.code).flatMap((division) => [
        { value: division.code, label: division.name },
        ...detail
          .industryChildren(division.code)
          .flatMap((group) => [group, ...detail.industryChildren(group.code)])
          .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })),
      ]),
    ]),
  }));
  return brought;
}

/** Gives the kit its regions, industries and record pickers. */
export function KitSources({ children }: { children: ReactNode }) {
  const [lists, setLists] = useState(NONE);
  useEffect(() => {
    let here = true;
    void bringLists().then((found) => here && setLists(found));
    return () => {
      here = false;
    };
  }, []);
  return (
    <FieldSourcesProvider sources={{ ...lists, RefPicker: RecordPicker, RefName: RecordName }}>
      {children}
    </FieldSourcesProvider>
  );
}
