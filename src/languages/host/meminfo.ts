import { doubted, located, type Located, type SourceFile, type Span } from "../../model/index.ts";

export interface Meminfo {
  /** Bytes. */
  readonly memory: Located<number>;
  readonly swap: Located<number> | undefined;
}

/** Reads a copy of /proc/meminfo, wherever it stands in a text; its kB are KiB. Undefined without a MemTotal line. */
export function readMeminfo(file: SourceFile): Meminfo | undefined {
  const memory = bytesOf(file, "MemTotal:");
  return memory && { memory, swap: bytesOf(file, "SwapTotal:") };
}

function bytesOf(file: SourceFile, label: string): Located<number> | undefined {
  for (let at = file.text.indexOf(label); at !== -1; at = file.text.indexOf(label, at + 1)) {
    if (at > 0 && file.text.charAt(at - 1) !== "\n") continue;
    const [, before = "", written] =
      /^([ \t]*)(\d{1,15} kB|\{\{[^}\n]*\}\})/.exec(file.text.slice(at + label.length, at + label.length + 64)) ?? [];
    if (written === undefined) continue;
    const start = at + label.length + before.length;
    const span = { file, start, end: start + written.length };
    return written.startsWith("{{") ? unread(span) : located(Number.parseInt(written) * 1024, span);
  }
  return undefined;
}

function unread(span: Span): Located<number> {
  const message = "A template fills in the number; keep what /proc/meminfo says on the host.";
  return doubted(located(0, span), { kind: "unseen", span, message });
}
