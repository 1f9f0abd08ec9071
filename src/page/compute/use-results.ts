import { useEffect, useRef, useState } from "preact/hooks";
import type { Job, Result } from "./job.ts";
import { Computer } from "./worker.ts";

/** Results by the keys of their jobs, as they come in; a pause in the changes starts the work. */
export function useResults(script: string, jobs: readonly Job[]): ReadonlyMap<string, Result> {
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const computer = useRef<Computer | undefined>(undefined);
  computer.current ??= new Computer(script, (key, result) => {
    setResults((known) => new Map([...[...known].slice(-MOST_KEPT), [key, result]]));
  });
  const wanted = jobs.filter(({ key }) => !results.has(key));
  const keys = wanted.map(({ key }) => key).join("\n");
  useEffect(() => {
    const timer = setTimeout(() => computer.current?.want(wanted), PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
    // The keys say which jobs there are.
  }, [keys]);
  return results;
}

/** Milliseconds without a change. */
const PAUSE_MS = 150;
const MOST_KEPT = 40;
