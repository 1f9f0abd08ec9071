import type { CountedOutages } from "./counted-outages.ts";
import type { Environment } from "../environment/environment.ts";

/** What surrounds the inputs of one way to run a service. */
export interface Around {
  /** What the files show; undefined where none were read. */
  readonly environment: Environment | undefined;
  /** The zone of the machine that asks, which stands in for a zone that nobody declared. */
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What a log of outages says; absent without one. */
  readonly counted?: CountedOutages | undefined;
}
