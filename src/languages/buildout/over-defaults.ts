import { defaultsOf } from "./defaults.ts";
import type { Dialect } from "./dialect.ts";
import { lay, type Merged, type MergedOption, type MergedSection } from "./merge.ts";

/** The merged files over buildout's own defaults; a default that no line touched is not in the result. */
export function overDefaults(merged: Merged, { version }: Dialect): Merged {
  const buildout = merged.sections.get("buildout");
  if (!buildout) return merged;
  const defaults = defaultsOf(version);
  const options = new Map<string, MergedOption>();
  for (const { key, keySpan, span } of buildout.options.values()) {
    const name = key.replace(/ *[+-]*$/, "");
    const value = defaults.get(name);
    // The default has no place of its own; it is shown where the file builds on it.
    if (name !== key && value !== undefined)
      options.set(name, {
        key: name,
        keySpan,
        span,
        lines: [{ text: value, span: { ...span, end: span.start } }],
        steps: [],
        macros: [],
        doubt: undefined,
        open: undefined,
        conditional: false,
        otherwise: [],
      });
  }
  lay(options, buildout.options, merged.unseen);
  const section: MergedSection = { ...buildout, options };
  return { ...merged, sections: new Map(merged.sections).set("buildout", section) };
}
