import { capacity } from "./capacity.ts";
import { cost } from "./cost.ts";
import { failover } from "./failover.ts";
import { incidents } from "./incidents.ts";
import { outages } from "./outages.ts";
import { promise } from "./promise.ts";
import { response } from "./response.ts";
import { run } from "./run.ts";
import { service } from "./service.ts";
import { topology } from "./topology.ts";

/** All inputs that a measure may change. Apart from the table of the SLA models, which a page loads without those of a plan. */
export const CHANGEABLE = { service, promise, cost, incidents, response, topology, failover, capacity };

/** All inputs. Schema, `--set`, rows, questions, dials and ranges are made from this table. */
export const SETTABLE = { ...CHANGEABLE, outages, run };
