import { doubted, located, type Located, type Span } from "../../model/index.ts";
import type { Directive, UpstreamServer } from "./document.ts";

/** A `server` line of an upstream; none where it names no server. */
export function readUpstreamServer(line: Directive, upstream: string): readonly UpstreamServer[] {
  const [target, ...parameters] = line.args;
  return target ? [new LineServer(line, `${upstream}/server:${target.value}`, parameters)] : [];
}

/** Reads its line again for what it is asked: a large configuration has tens of thousands. */
class LineServer implements UpstreamServer {
  readonly address: string;
  readonly line: Directive;
  readonly isBackup: boolean;
  readonly isDown: boolean;

  constructor(line: Directive, address: string, parameters: readonly Located<string>[]) {
    this.address = address;
    this.line = line;
    this.isBackup = parameters.some(({ value }) => value === "backup");
    this.isDown = parameters.some(({ value }) => value === "down");
  }

  get span(): Span {
    return this.line.span;
  }

  get target(): Located<string> {
    const { args, span, doubt } = this.line;
    return doubted(args[0] ?? located("", span), doubt);
  }

  get parameters(): readonly Located<string>[] {
    return this.line.args.slice(1);
  }
}
