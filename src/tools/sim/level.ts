/** What a history tells while it runs. */
export interface Told {
  /** What happened in it at least once, by name. */
  readonly seen: Set<string>;
  /** Hears every step; the same seed tells the same lines. */
  readonly trace?: ((line: string) => void) | undefined;
  /** A planted fault, one of the level's `faults`. */
  readonly fault?: string | undefined;
  /** The history that the fault aims at, without the fault itself. */
  readonly sound?: boolean;
}

/** One way to simulate: the rules alone, or the code with everything around it modelled. */
export interface Level {
  /** Runs the history of a seed; throws with what is wrong. The same seed runs the same history. */
  run(seed: number, told: Told): void | Promise<void>;
  /** Planted faults by name, and within how many histories each must be found. */
  readonly faults: Readonly<Record<string, number>>;
  /** Least share of histories in which a thing must happen; a run below it proves too little. */
  readonly floors: Readonly<Record<string, number>>;
  /** Histories that a worker runs before it reports. */
  readonly chunk: number;
}
