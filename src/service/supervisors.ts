import { derived, located, mapLocated, type Located, type Subject } from "../model/index.ts";
import { join } from "../environment/join.ts";

/** A release of supervisor that runs here. Address: `version:supervisor`. */
export interface SupervisorRelease extends Subject {
  /** As declared or pinned; in doubt and empty where what says it cannot be read; undefined when nothing does. */
  readonly version: Located<string> | undefined;
  /** Whether a distributor may have mended it under the same number. */
  readonly packaged: boolean;
}

/** The releases by what is declared and by the pins of production's buildouts; a pin in doubt gives way to what is declared. */
export const supervisors = join(
  "supervisors",
  ["supervisor", "buildout"],
  (environment): readonly SupervisorRelease[] => {
    const { supervisor, buildout } = environment;
    const address = "version:supervisor";
    const declared = supervisor.flatMap(({ version, supervisord }) =>
      version !== undefined && supervisord
        ? [{ address, span: supervisord.span, version: located(version, supervisord.span), packaged: true }]
        : [],
    );
    const roots = buildout.filter(({ production }) => production);
    const pins = roots.flatMap(({ versions }) => versions.pins.get("supervisor") ?? []);
    const known = [
      ...declared,
      ...pins
        .filter(({ value, version }) => (value.doubt ? declared.length === 0 : version !== undefined))
        .map(({ span, value, version = "" }) => ({
          address,
          span,
          version: mapLocated(value, () => version),
          packaged: false,
        })),
    ];
    const [first] = supervisor.flatMap(({ supervisord }) => supervisord ?? []);
    if (known.length > 0 || !first) return known;
    // A list of pins that was not read may name it: its doubt says what would settle that.
    const hidden = roots.map(({ versions }) => versions.unset("supervisor")).find(({ doubt }) => doubt);
    return [{ address, span: first.span, version: hidden && derived(hidden, () => ""), packaged: true }];
  },
);
