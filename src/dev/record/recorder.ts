import type { LanguageName } from "../../languages/index.ts";

/**
 * Asks the real program what it reads from a sample of ours.
 * Recordings lie beside the samples as `<sample>.recorded.json`.
 */
export interface Recorder {
  readonly language: LanguageName;
  /** The samples, as paths below `fixtures/languages/<language>/`, sorted. */
  samples(): readonly string[];
  /** The program's name and version, or undefined when it is not installed here. */
  program(): string | undefined;
  /** What the program reads from a sample, as plain JSON that does not depend on this machine. */
  record(sample: string): unknown;
}
