import type { Problem, Span } from "../../model/index.ts";

/** What systemd may see otherwise. */
export function unseen(span: Span, message: string): Problem {
  return { kind: "unseen", span, message };
}
