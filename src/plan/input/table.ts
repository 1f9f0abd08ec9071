import { cost } from "./cost.ts";
import { failover } from "./failover.ts";
import { incidents } from "./incidents.ts";
import { outages } from "./outages.ts";
import { promise } from "./promise.ts";
import { response } from "./response.ts";
import { run } from "./run.ts";
import { service } from "./service.ts";
import { topology } from "./topology.ts";

/** The inputs of one way to run a service, in the order in which they are shown. */
export const OPERATING = { service, promise, cost, incidents, response, failover };

/** All inputs of the SLA models. */
export const SLA = { ...OPERATING, topology, outages, run };
