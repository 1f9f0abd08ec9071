/** One line of an oracle: what the real program made of a file. */
export interface OracleEntry {
  /** The file's path below the corpus folder. */
  readonly path: string;
  readonly status: string;
  readonly data: unknown;
}

/** Compares what we read from one file of a corpus with what the real program read from it. */
export interface CorpusCheck {
  /** The oracle's name without its ending: `haproxy` for `oracles/haproxy.jsonl`. */
  readonly format: string;
  /** What differs, one sentence each with the place; empty when we agree; undefined when the entry cannot be compared (with `skipped` counted). */
  compare(entry: OracleEntry, corpus: string): readonly string[] | undefined;
}
