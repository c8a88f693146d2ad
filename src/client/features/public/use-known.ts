import { useEffect, useState } from 'react';
import type { Known } from './public-ratings.rules.ts';

type RegionRules = typeof import('#domain/region/region.rules.ts');

/** Names of regions, fetched after the first paint, and pinyin once somebody types letters. */
export function useKnown(text: string): Known {
  const [regions, setRegions] = useState<RegionRules | null>(null);
  const [readings, setReadings] = useState<Known['readings']>(null);
  const spelled = /[a-z]/i.test(text);
  useEffect(() => {
    let here = true;
    void import('#domain/region/region.rules.ts').then((found) => here && setRegions(found));
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    let here = true;
    if (spelled)
      void import('#client/data/index/readings.ts')
        .then(({ loadReadings }) => loadReadings())
        .then((found) => here && setReadings(() => found));
    return () => {
      here = false;
    };
  }, [spelled]);
  return { readings, placeName: (code) => regions?.regionPath(code).join(' ') ?? '' };
}
