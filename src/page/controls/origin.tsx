import type { JSX } from "preact";
import { type Source, sourceText } from "../../plan/sourced.ts";
import { isHere } from "../scenario/what-if.ts";

interface OriginProps {
  readonly id: string;
  readonly label: string;
  readonly source: Source | undefined;
  /** Takes a change back; undefined where nothing was changed. */
  readonly undo: (() => void) | undefined;
}

/** Where a value comes from, and a way back to it. */
export function Origin({ id, label, source, undo }: OriginProps): JSX.Element {
  if (!undo)
    return (
      <p class="from" id={id}>
        {source ? (isHere(source) ? "said here" : sourceText(source)) : "nobody said it"}
      </p>
    );
  return (
    <p class="from" id={id}>
      changed here
      <button type="button" onClick={undo}>
        undo
        <span class="out-of-sight">{` ${label}`}</span>
      </button>
    </p>
  );
}
