import type { Environment } from "../environment/environment.ts";
import type { Address, Listening, Located } from "../model/index.ts";
import { containersOf, type Container } from "./compose-containers.ts";
import { varnishDaemons } from "./varnish/daemons.ts";

/** A port of a Varnish that a compose file runs as its image. */
export interface ImageListen {
  /** Known by the VCL that is mounted into it. */
  readonly by: Listening;
  readonly address: Located<Address>;
  readonly containers: readonly Container[];
}

/** Where the images of Varnish listen that are started with a VCL of the checkout; of two in one compose file nobody knows which has it. */
export function imageListens(environment: Environment): readonly ImageListen[] {
  const images = varnishDaemons.in(environment).filter(({ startedBy }) => startedBy.kind === "image");
  if (images.length === 0) return [];
  const routes = environment.facts.route.flatMap(({ by }) => (by?.service === "varnish" ? [by] : []));
  const byFile = new Map(routes.map((by) => [by.span.file.path, by]));
  return [...byFile].flatMap(([path, by]) => {
    const containers = containersOf(path, environment);
    const [image, second] = images.filter(({ span }) => containers.some(({ compose }) => compose === span.file.path));
    return second ? [] : (image?.listens ?? []).map(({ address }) => ({ by, address, containers }));
  });
}
