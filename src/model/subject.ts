import type { Span } from "./span.ts";

/** What a rule judges. The things that documents are made of (a backend, a program, a part) are subjects already. */
export interface Subject {
  /** A semantic address that survives moved lines: `backend:plone/server:instance2`, `program:instance1`. */
  readonly address: string;
  /** Where the thing is written: its header or first line. */
  readonly span: Span;
}
