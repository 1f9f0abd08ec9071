import type { ComponentChildren, VNode } from "preact";

/** A numbered part of the report; the style counts. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** What the reader learns here, in a sentence. */
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
