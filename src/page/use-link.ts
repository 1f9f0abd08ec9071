import { useEffect, useState } from "preact/hooks";
import type { WhatIfData } from "../report/what-if-data.ts";
import { isLink, linkOf, readLink } from "./scenario/link.ts";
import { unchanged, type WhatIf } from "./scenario/what-if.ts";

/** What is changed, kept in the address of the page: it follows the changes, and an address that is opened or gone back to is followed. */
export function useLink(data: WhatIfData): Linked {
  const [{ whatIf, refused }, put] = useState(() => opened(data));
  const link = linkOf(data, whatIf);
  useEffect(() => {
    const timer = setTimeout(() => {
      write(link);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [link]);
  useEffect(() => {
    const follow = (): void => {
      if (isLink(location.hash)) put(opened(data));
    };
    addEventListener("hashchange", follow);
    return () => {
      removeEventListener("hashchange", follow);
    };
  }, [data]);
  const change = (next: (before: WhatIf) => WhatIf): void => {
    put((before) => ({ whatIf: next(before.whatIf), refused: undefined }));
  };
  return { whatIf, refused, link: `${location.href.replace(/#.*/, "")}${link}`, change };
}

/** Changes with the link that carries them. */
export interface Linked {
  readonly whatIf: WhatIf;
  /** Why the link that was opened was not taken. */
  readonly refused: string | undefined;
  readonly link: string;
  readonly change: (next: (before: WhatIf) => WhatIf) => void;
}

/** Browsers slow a page down that writes its address too often. */
const PAUSE_MS = 300;

function opened(data: WhatIfData): { readonly whatIf: WhatIf; readonly refused: string | undefined } {
  const read = readLink(data, location.hash);
  if (!read) return { whatIf: unchanged(data), refused: undefined };
  return "problem" in read
    ? { whatIf: unchanged(data), refused: read.problem }
    : { whatIf: read.whatIf, refused: undefined };
}

/** An address that leads to a part of the page stays as long as nothing is changed. */
function write(link: string): void {
  if (location.hash === link || (link === "" && !isLink(location.hash))) return;
  history.replaceState(null, "", link === "" ? location.href.replace(/#.*/, "") : link);
}
