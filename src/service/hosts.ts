import type { HostFact } from "../model/index.ts";
import { join } from "../environment/join.ts";

/** The hosts of an environment, each once: what was measured of one is joined with what is declared of it. */
export const hosts = join("hosts", ["host", "declaration"], ({ facts }): readonly HostFact[] => facts.host);
