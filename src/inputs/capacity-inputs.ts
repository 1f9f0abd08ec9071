import type { CapacityInputs } from "../plan/capacity/inputs.ts";
import type { DeclarationError } from "../declaration/index.ts";
import type { Capacity } from "../declaration/what-if-schema.ts";
import { errorAt } from "../declaration/declaration-error.ts";
import { insteadOf, quoted } from "../declaration/words.ts";
import type { Environment } from "../environment/environment.ts";
import { hosts } from "../service/hosts.ts";
import { backendInputs } from "./backend-inputs.ts";
import { dataInput, diskInputs } from "./disk-inputs.ts";
import { loadInput } from "./load-inputs.ts";
import { declaredAt } from "./declared-values.ts";
import { withDeclaredFacts } from "./declared-facts.ts";
import { memoryInputs } from "./memory-inputs.ts";

/** The inputs of a plan, or what in the declaration cannot be meant. */
export type CapacityReading = { readonly inputs: CapacityInputs } | { readonly errors: readonly DeclarationError[] };

/** What the files show, and what was declared in their place, as the inputs of a plan. */
export function capacityInputs(read: Environment, capacity: Capacity | undefined): CapacityReading {
  const unclear = whoseMemory(read, capacity);
  if (unclear) return { errors: [unclear] };
  const environment = withDeclaredFacts(read, capacity);
  const backends = backendInputs(environment, capacity);
  const named = capacity?.backend;
  const chosen =
    named && named.value !== "from-config" ? backends.filter(({ name }) => name === named.value) : backends;
  if (named && chosen.length === 0) return { errors: [noSuchBackend(named, backends)] };
  const [only, another] = chosen;
  return {
    inputs: {
      ...memoryInputs(environment, capacity),
      disks: diskInputs(environment, capacity),
      data: dataInput(environment, capacity),
      backends: chosen,
      load: loadInput(capacity, another ? undefined : only?.name),
      loadTest: (capacity?.loadTest ?? []).map(({ clients, throughput }) => ({
        value: { clients: clients.value, throughput: throughput.value },
        source: declaredAt(throughput.span),
      })),
    },
  };
}

/** Which of several hosts has the memory is not for us to guess. */
function whoseMemory(environment: Environment, capacity: Capacity | undefined): DeclarationError | undefined {
  const names = hosts.in(environment).map(({ name }) => name);
  const [first, another] = names;
  if (capacity?.memory?.kind !== "given" || first === undefined || another === undefined) return undefined;
  return errorAt(
    capacity.memory.value.span,
    `The memory of which host is meant? There are ${names.join(", ")}; write hosts.${first}.memory.`,
  );
}

function noSuchBackend(
  { value, span }: NonNullable<Capacity["backend"]>,
  backends: CapacityInputs["backends"],
): DeclarationError {
  const names = backends.map(({ name }) => name);
  const instead = names.length === 0 ? "no HAProxy backend with servers is described here." : insteadOf(value, names);
  return errorAt(span, `There is no backend ${quoted(value)}; ${instead}`);
}
