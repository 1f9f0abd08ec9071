import { useRef } from "preact/hooks";

/** The newest value that there was; what is undefined leaves it as it is. */
export function useLast<T>(now: T | undefined): T | undefined {
  const last = useRef<T | undefined>(undefined);
  if (now !== undefined) last.current = now;
  return last.current;
}
