import type { Waiver } from "../model/index.ts";

/** Who lets a failure be: a person, or a comment by its place. */
export function waivedBy({ owner, comment }: Pick<Waiver, "owner" | "comment">): string {
  return comment ? `a comment in ${comment.path}:${comment.line}` : (owner ?? "nobody");
}
