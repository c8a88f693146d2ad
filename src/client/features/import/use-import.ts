import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { data } from '#client/data/data.ts';
import { statusQuery } from '#client/data/queries.ts';
import { session } from '#client/data/session.ts';
import { isoDay } from '#client/ui/format.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { type Decisions, UNDECIDED } from '#domain/roster-import/decisions.ts';
import { type AimKind, listOf } from '#domain/roster-import/import-aim.ts';
import type { Plan } from '#domain/roster-import/plan.ts';
import { engine } from './engine.ts';
import { ExistingRows, loadContext } from './import.queries.ts';
import type { ContextData } from './import-engine.ts';
import { type Aim, DRAFTS, FRESH, type ImportWork, type Step } from './import-state.ts';
import { checkSize, type OpenedFile } from './read/read-file.ts';

const asProblem = (error: unknown) =>
  error instanceof Problem ? error : new Problem('internal', String(error));

/** The state of an import under way, its file and its plan; every change of it is kept on the device. */
export function useImport() {
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [work, setWork] = useState<ImportWork>(FRESH);
  const [restored, setRestored] = useState(false);
  const [wasResumed, setWasResumed] = useState(false);
  const [busy, setBusy] = useState<'reading' | 'planning' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const context = useRef<ContextData | null>(null);
  const existing = useRef(new ExistingRows());
  const planned = useRef(0);

  useEffect(() => {
    // The worker's code is fetched while there is a connection, before it is needed.
    engine();
    let here = true;
    void Promise.all([data.draft.get(DRAFTS.file), data.draft.get(DRAFTS.work)]).then(
      ([keptFile, keptWork]) => {
        if (!here) return;
        // Written by this page only; an unreadable draft is as good as none.
        if (keptFile && keptWork) {
          setFile(keptFile as OpenedFile);
          setWork(keptWork as ImportWork);
          setWasResumed(true);
        }
        setRestored(true);
      },
    );
    return () => {
      here = false;
    };
  }, []);

  useEffect(() => {
    if (restored && file)
      data.draft.set(DRAFTS.work, work).catch((error: unknown) => setProblem(asProblem(error)));
  }, [restored, file, work]);

  const change = useCallback(
    (part: Partial<ImportWork>) => setWork((old) => ({ ...old, ...part })),
    [],
  );
  const grid = file?.grids[work.sheet] ?? null;

  async function look(
    opened: OpenedFile,
    sheet: number,
    headerRow?: number | null,
    aimKind: AimKind = work.aim?.kind ?? 'chamber',
  ) {
    const sheetGrid = opened.grids[sheet];
    if (!sheetGrid) return;
    const list = listOf(aimKind);
    const found = await engine().look({ grid: sheetGrid, headerRow, list });
    change({ ...found, sheet, decisions: UNDECIDED });
  }

  async function open(chosen: File) {
    setProblem(null);
    setBusy('reading');
    try {
      checkSize(chosen.size);
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const opened = await engine().open({ name: chosen.name, bytes });
      const first = opened.grids.findIndex((sheet) => sheet.rows.length > 0);
      setFile(opened);
      await look(opened, first);
      await data.draft.set(DRAFTS.file, opened);
      change({ step: 'recognise' });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(null);
    }
  }

  // Rows that have not come yet look new: a plan is made again when they are there.
  const { data: status } = useQuery(statusQuery());
  const arriving = status?.loading !== null && status !== undefined;
  useEffect(() => {
    if (!arriving) existing.current = new ExistingRows();
  }, [arriving]);

  const { step, header, columns, decisions, aim } = work;
  const wanted =
    grid !== null && header !== null && aim !== null && (step === 'check' || step === 'preview');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived is known differently
  useEffect(() => {
    const who = session.current().session;
    if (!wanted || !who || !grid || !header || !aim) return;
    planned.current += 1;
    const mine = planned.current;
    const reading = { grid, header, columns, decisions };
    setBusy('planning');
    setProblem(null);
    (async () => {
      const base = await loadContext(who, aim, isoDay(new Date()));
      const none = { enterprises: [], demands: [] };
      const keys = await engine().keys({ ...reading, context: { ...base, ...none } });
      const chambers = aim.kind === 'demands' ? base.chambers : null;
      const full = { ...base, ...(await existing.current.load(keys, chambers)) };
      const made = await engine().plan({ ...reading, context: full });
      if (mine !== planned.current) return;
      context.current = full;
      setPlan(made);
    })()
      .catch((error: unknown) => mine === planned.current && setProblem(asProblem(error)))
      .finally(() => mine === planned.current && setBusy(null));
  }, [wanted, grid, header, columns, decisions, aim, arriving]);

  return {
    file,
    grid,
    work,
    plan,
    busy,
    problem,
    restored,
    /** Records of the register are still on their way: some rows that look new may be known. */
    arriving,
    /** No line: they can't come now. */
    offline: status?.connection === 'offline',
    /** True where the file was chosen on an earlier visit. */
    wasResumed,
    change,
    open,
    look: (sheet: number, headerRow?: number | null) => file && look(file, sheet, headerRow),
    go: (to: Step) => change({ step: to }),
    aimAt(to: Aim | null) {
      change({ aim: to });
      // Another kind of list has other headers: the file is read anew.
      if (file && to && listOf(to.kind) !== listOf(work.aim?.kind ?? 'chamber'))
        void look(file, work.sheet, undefined, to.kind);
    },
    decide: (next: (old: Decisions) => Decisions) =>
      setWork((old) => ({ ...old, decisions: next(old.decisions) })),
    /** The writes of the plan as it stands. */
    async ops() {
      if (!grid || !header || !context.current) return [];
      return engine().ops({ grid, header, columns, decisions, context: context.current });
    },
    /** Forgets the file and everything done with it. */
    async reset() {
      await Promise.all([data.draft.drop(DRAFTS.file), data.draft.drop(DRAFTS.work)]);
      existing.current = new ExistingRows();
      setFile(null);
      setPlan(null);
      setProblem(null);
      setWasResumed(false);
      setWork((old) => ({ ...FRESH, aim: old.aim }));
    },
  };
}

export type ImportUnderWay = ReturnType<typeof useImport>;
