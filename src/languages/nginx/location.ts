import { doubted, located, mapLocated, type Located, type Span } from "../../model/index.ts";
import type { Block, Directive, Location, Server } from "./document.ts";

/** The location that a block is; none where it names no path. */
export function readLocation(block: Block, server: Server | undefined): readonly Location[] {
  const { opener } = block;
  const [first, second] = opener?.args ?? [];
  if (!opener || !first) return [];
  const glued = second ? undefined : GLUED.exec(first.value)?.[1];
  const modifier = second ? first.value : first.value.startsWith("@") ? "@" : (glued ?? "");
  return [new BlockLocation(block, opener, { server, modifier, isGlued: glued !== undefined })];
}

/** A modifier that no blank sets off from its path. */
const GLUED = /^(=|\^~|~\*|~)(.+)$/s;

/** Reads its opener again for what it is asked: a large configuration has tens of thousands. */
class BlockLocation implements Location {
  readonly address: string;
  readonly block: Block;
  readonly server: Server | undefined;
  readonly modifier: string;
  readonly #opener: Directive;
  readonly #isGlued: boolean;

  constructor(block: Block, opener: Directive, { server, modifier, isGlued }: Written) {
    this.address = block.address;
    this.block = block;
    this.server = server;
    this.modifier = modifier;
    this.#opener = opener;
    this.#isGlued = isGlued;
  }

  get span(): Span {
    return this.#opener.span;
  }

  get path(): Located<string> {
    const { args, span, doubt } = this.#opener;
    const [first = located("", span), second = first] = args;
    return doubted(this.#isGlued ? mapLocated(first, (text) => text.slice(this.modifier.length)) : second, doubt);
  }
}

interface Written {
  readonly server: Server | undefined;
  readonly modifier: string;
  readonly isGlued: boolean;
}
