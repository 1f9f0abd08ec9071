import {
  byDefault,
  doubted,
  type Located,
  type Problem,
  type Setting,
  type Span,
  type Step,
} from "../../model/index.ts";
import type { Line, Server } from "./document.ts";

/** What the parameters of a server come to. Servers whose lines add nothing to what `default-server` gives share it. */
export interface Settled {
  readonly values: Omit<Server, "address" | "span" | "name" | "target" | "doubt" | "unset" | "maxconn">;
  readonly maxconn: Located<number> | undefined;
  /** The `default-server` lines that count. */
  readonly trail: readonly Step[];
  /** Why parameters that are not here may be given after all. */
  readonly doubt: Problem | undefined;
}

/** What a line says of the server itself. */
export interface Written {
  readonly line: Line;
  readonly name: Located<string>;
  readonly target: Located<string>;
}

/** A server of a proxy. It holds where it is written and what it shares with others, because a large configuration has many thousands. */
export class ConfiguredServer implements Server {
  readonly name: Located<string>;
  readonly target: Located<string>;
  /** What the name says; who asks for an address is told no doubt of it. */
  readonly #label: string;
  readonly #proxy: string;
  readonly #line: Line;
  readonly #settled: Settled;

  constructor(proxy: string, { line, name, target }: Written, settled: Settled) {
    this.#proxy = proxy;
    this.#line = line;
    this.name = name;
    this.#label = name.value;
    this.target = target;
    this.#settled = settled;
  }

  get address(): string {
    return `${this.#proxy}/server:${this.#label}`;
  }

  get span(): Span {
    return this.#line.span;
  }

  get doubt(): Problem | undefined {
    return this.#line.doubt ?? this.name.doubt;
  }

  get unset(): Located<string> {
    const { trail, doubt } = this.#settled;
    return doubted({ value: this.#label, span: this.span, trail }, this.#line.doubt ?? doubt);
  }

  get maxconn(): Setting<number> {
    return this.#settled.maxconn ?? byDefault(0, "no limit by HAProxy's default", this.unset);
  }

  get check(): Server["check"] {
    return this.#settled.values.check;
  }

  get checkEvery(): Server["checkEvery"] {
    return this.#settled.values.checkEvery;
  }

  get fall(): Server["fall"] {
    return this.#settled.values.fall;
  }

  get backup(): Server["backup"] {
    return this.#settled.values.backup;
  }

  get disabled(): Server["disabled"] {
    return this.#settled.values.disabled;
  }

  get weight(): Server["weight"] {
    return this.#settled.values.weight;
  }

  get cookie(): Server["cookie"] {
    return this.#settled.values.cookie;
  }

  get slowstart(): Server["slowstart"] {
    return this.#settled.values.slowstart;
  }

  get parameters(): Server["parameters"] {
    return this.#settled.values.parameters;
  }
}
