import type { Located, Subject } from "../model/index.ts";
import { join } from "../environment/join.ts";

/** A release of supervisor that runs here. Address: `version:supervisor`. */
export interface SupervisorRelease extends Subject {
  /** The line that names it, or where one that was not read may. */
  readonly at: Subject | Located<unknown>;
  /** Undefined when nothing that was read says it. */
  readonly version: string | undefined;
  /** Whether a distributor may have mended it under the same number. */
  readonly packaged: boolean;
}

/** The releases by what is declared and by the pins of production's buildouts. */
export const supervisors = join(
  "supervisors",
  ["supervisor", "buildout"],
  (environment): readonly SupervisorRelease[] => {
    const { supervisor, buildout } = environment;
    const address = "version:supervisor";
    const declared = supervisor.flatMap(({ version, supervisord }) =>
      version !== undefined && supervisord
        ? [{ address, span: supervisord.span, at: supervisord, version, packaged: true }]
        : [],
    );
    const roots = buildout.filter(({ production }) => production);
    const pins = roots.flatMap(({ versions }) => versions.pins.get("supervisor") ?? []);
    const known = [
      ...declared,
      ...pins.flatMap(({ span, value, version }) =>
        version === undefined ? [] : [{ address, span, at: value, version, packaged: false }],
      ),
    ];
    const [first] = supervisor.flatMap(({ supervisord }) => supervisord ?? []);
    if (known.length > 0 || !first) return known;
    // A list of pins that was not read may name it: its doubt says what would settle that.
    const hidden = roots.map(({ versions }) => versions.unset("supervisor")).find(({ doubt }) => doubt);
    return [{ address, span: first.span, at: hidden ?? first, version: undefined, packaged: true }];
  },
);
