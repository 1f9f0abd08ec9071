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

/** One line of a section of pins. */
export function readPin({ address, name, key, value, otherwise }: Option): Pin {
  const overlaid = isOverlaid(name, value);
  const { kind, version } = overlaid ? RANGE : kindOfPin(value.value);
  const sure =
    kind === "exact" && otherwise.length > 0 && otherwise.every((other) => kindOfPin(other).kind === "exact");
  return {
    address,
    span: key,
    name,
    canonicalName: canonicalName(name),
    value,
    kind: sure ? { value: kind, span: value.span, trail: value.trail } : mapLocated(value, () => kind),
    version,
    overlaid,
  };
}

const RANGE = { kind: "range", version: undefined } as const;

/** Buildout lays ranges of its own over a section that lacks these two, before it takes the options of macros. */
function isOverlaid(name: string, { trail }: Option["value"]): boolean {
  return /^zc\.(?:buildout|recipe\.egg)$/.test(name) && trail.some(({ why }) => why.startsWith("macro "));
}

/** How a distribution was named before buildout's 4.1.8 looked for its pin: `factory-boy` for `factory_boy`. */
export function legacyName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9.]+/g, "-");
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
