import { mapLocated } from "../../model/index.ts";
import type { Option, Pin } from "./document.ts";
import { canonicalName, exactVersion } from "./requirement.ts";

/** The pins of a versions section by the name under which buildout compares them. */
export function readPins(options: ReadonlyMap<string, Option>, byCanonicalName: boolean): ReadonlyMap<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const option of options.values()) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(option.name) || isAddress(option.value.value)) continue;
    const canonical = canonicalName(option.name);
    // Before 4.1.8 `zope_interface` does not pin `zope.interface`: the spelling that most distributions have goes first.
    if (byCanonicalName || !pins.has(canonical) || option.name.includes(".")) pins.set(canonical, readPin(option));
  }
  return pins;
}

function readPin({ address, name, key, value }: Option): Pin {
  const { kind, version } = kindOfPin(value.value);
  return {
    address,
    span: key,
    name,
    canonicalName: canonicalName(name),
    value,
    kind: mapLocated(value, () => kind),
    version,
  };
}

/** Sections of pins also serve to hold download addresses for `${versions:…}`; nothing is installed by those. */
function isAddress(value: string): boolean {
  return value.includes("/");
}

/** What the value of a pin comes to, and the version when it is exact. */
export function kindOfPin(value: string): {
  readonly kind: Pin["kind"]["value"];
  readonly version: string | undefined;
} {
  const text = value.trim();
  if (text === "") return { kind: "empty", version: undefined };
  if (/^[vV]?\d[\w.+!-]*$/.test(text)) return { kind: "exact", version: text };
  const exact = exactVersion(text);
  if (exact !== undefined) return { kind: "exact", version: exact };
  const isRange = text.split(",").every((part) => /^\s*(?:[<>]=?|==)\s*[vV]?\d[\w.+!*-]*\s*$/.test(part));
  return { kind: isRange ? "range" : "malformed", version: undefined };
}
