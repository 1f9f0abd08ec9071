import { mapLocated } from "../../model/index.ts";
import type { Option, Pin } from "./document.ts";
import type { Dialect } from "./dialect.ts";
import { canonicalName, exactVersion } from "./requirement.ts";
import { atLeast } from "./version.ts";

/** The pins of a versions section by the name under which buildout compares them. */
export function readPins(
  options: ReadonlyMap<string, Option>,
  { canonicalPins: byCanonicalName, version }: Dialect,
): ReadonlyMap<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const option of options.values()) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(option.name) || isAddress(option.value.value)) continue;
    const canonical = canonicalName(option.name);
    // Before 4.1.8 `zope_interface` does not pin `zope.interface`: the spelling that most distributions have goes first.
    if (byCanonicalName || !pins.has(canonical) || option.name.includes("."))
      pins.set(canonical, readPin(option, version));
  }
  return pins;
}

/** One line of a section of pins, as a version of buildout reads it. */
export function readPin({ address, name, key, value, otherwise }: Option, buildout: string | undefined): Pin {
  const overlaid = isOverlaid(name, value);
  const { kind, version } = overlaid ? RANGE : kindOfPin(value.value, buildout);
  const isExact = (text: string) => kindOfPin(text, buildout).kind === "exact";
  const sure = kind === "exact" && otherwise.length > 0 && otherwise.every(isExact);
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

/**
 * What the value of a pin comes to, and the version when it is exact. Before 3.0 buildout read pins as requirements are read, which drops a
 * comment and knows versions such as `acme-1.0`; where its version is not known, these are suspect.
 */
export function kindOfPin(
  value: string,
  buildout?: string,
): {
  readonly kind: Pin["kind"]["value"];
  readonly version: string | undefined;
} {
  const text = value.trim();
  if (text === "") return { kind: "empty", version: undefined };
  const exact = /^[vV]?\d[\w.+!-]*$/.test(text) ? text : exactVersion(text);
  if (exact !== undefined) return { kind: "exact", version: exact };
  const isRange = text.split(",").every((part) => /^\s*(?:[<>]=?|==)\s*[vV]?\d[\w.+!*-]*\s*$/.test(part));
  if (isRange) return { kind: "range", version: undefined };
  const lenient = lenientVersion(text);
  if (lenient === undefined) return { kind: "malformed", version: undefined };
  if (buildout === undefined) return { kind: "suspect", version: undefined };
  if (!atLeast(buildout, "3.0")) return { kind: "exact", version: lenient };
  // What newer ones make of an old form depends on setuptools.
  return { kind: text === lenient ? "suspect" : "malformed", version: undefined };
}

/** `acme-1.0`, or a version before a comment. */
function lenientVersion(text: string): string | undefined {
  const version = text.replace(/\s+#[^\n]*$/, "");
  return /^[A-Za-z\d](?=[^\d\n]*\d)[\w.+!-]*$/.test(version) || /^\d[\w.+!-]*$/.test(version) ? version : undefined;
}
