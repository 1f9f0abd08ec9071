import { doubted, mapLocated } from "../../model/index.ts";
import type { Dialect } from "./dialect.ts";
import type { BuildoutDocument, Option, Section, Versions } from "./document.ts";
import { PIN_SECTION, unseenIn, type Merged } from "./merge.ts";
import { legacyName, readPin, readPins } from "./pins.ts";
import { canonicalName } from "./requirement.ts";

/** The section that `versions` names; `versions` itself since 2.0; none when the option is empty. */
export function readVersions(
  sections: ReadonlyMap<string, Section>,
  unset: BuildoutDocument["unset"],
  dialect: Dialect,
  merged: Merged,
): Versions {
  const { ancient, canonicalPins, version } = dialect;
  const option = sections.get("buildout")?.options.get("versions");
  // Lists of pins name their section, which 1.x asks for.
  const name = option ? option.value.value.trim() : ancient && !merged.unseenPins ? "" : PIN_SECTION;
  const doubt = option?.value.doubt ?? unseenIn(merged, name);
  const section = name === "" ? undefined : name;
  const options = (section === undefined ? undefined : sections.get(section)?.options) ?? new Map<string, Option>();
  const pins = readPins(options, dialect);
  const bySpelling = new Map([...pins.values()].map((pin) => [pin.name.toLowerCase(), pin]));
  const lookedFor = canonicalPins ? canonicalName : legacyName;
  const pinOf = (name: string) => (canonicalPins ? pins : bySpelling).get(lookedFor(name).toLowerCase());
  const unpinned = (canonicalName: string) => doubted(unset(section ?? "buildout", canonicalName), doubt);
  return {
    section,
    pins,
    list: { items: [...pins.values()], doubt },
    misread: [...options.values()]
      .filter(({ name }) => /^[A-Za-z0-9][\w.-]*[<>!~]$/.test(name))
      .map((option) => readPin(option, version)),
    lookedFor,
    pinOf,
    pinned: (name) => {
      const pin = pinOf(name);
      if (!pin) return mapLocated(unpinned(canonicalName(name)), () => false);
      return mapLocated(pin.kind, (kind) => kind !== "range" && kind !== "empty");
    },
    unset: unpinned,
  };
}
