import { useRef, useState } from 'react';
import { runImport } from './import.commands.ts';
import type { ImportUnderWay } from './use-import.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Runs the import that stands in preview; it can be stopped between rows and is then kept as far as it came. */
export function useRun(state: ImportUnderWay, onDone: (batch: string) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  return {
    progress,
    stopping,
    stop() {
      stop.current = true;
      setStopping(true);
    },
    async start() {
      const { file, grid, work, plan } = state;
      if (!file || !grid || !plan || !work.aim || progress) return;
      stop.current = false;
      setStopping(false);
      setProgress({ done: 0, total: plan.counts.new + plan.counts.update });
      try {
        const rows = await state.ops();
        const { batch } = await runImport(
          { file: file.name, aim: work.aim, grid, columns: work.columns, plan, rows },
          (done) => setProgress({ done, total: rows.length }),
          () => stop.current,
        );
        await state.reset();
        onDone(batch);
      } finally {
        setProgress(null);
      }
    },
  };
}
