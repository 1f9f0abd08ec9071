import type { BackendAnswer, Limit, PlannedBackend } from "../../plan/capacity/backend.ts";
import type { CapacityInputs, LoadInput } from "../../plan/capacity/inputs.ts";
import type { Queue } from "../../plan/capacity/slots.ts";
import { isDefault } from "../../plan/sourced.ts";
import { lineChart } from "../chart/line-chart.ts";
import { columnTable } from "../chart/column-table.ts";
import type { ColumnTable } from "../chart/column-table.ts";
import { formatRateLimit } from "../format-rate.ts";
import { formatSeconds } from "../format-seconds.ts";
import { latencyChart } from "./latency-chart.ts";
import { loadTable } from "./load-table.ts";
import { peakLines } from "./peak-lines.ts";
import type { PlanStyle } from "./plan-style.ts";
import { slotLines } from "./slot-lines.ts";

/** What a backend carries, with all its servers and with one or two away. */
export function backendBlock(answer: BackendAnswer, inputs: CapacityInputs, style: PlanStyle): readonly string[] {
  const { chart, heading, prose } = style;
  const title = `Backend ${answer.name}`;
  if (answer.kind === "slots-unknown") return heading(title, backendOutcome(answer, inputs.load));
  const { load } = inputs;
  return [
    ...heading(title, backendOutcome(answer, load)),
    ...slotLines(answer, inputs, style),
    ...coreLines(answer, inputs, style),
    "",
    ...limitTable(answer, load, style),
    ...peakLines(answer, load, style),
    "",
    ...prose(`Time within which 95 of 100 served requests are answered${drawnFor(load)}:`),
    "",
    ...lineChart(latencyChart(answer, load), chart),
    "",
    ...columnTable(loadTable(answer), chart),
    ...restartLines(answer, inputs, style),
  ];
}

/** Many backends as a table, a line each. */
export function backendTable(answers: readonly BackendAnswer[], { serviceSeconds }: LoadInput): ColumnTable {
  const right = "right" as const;
  const services = [
    ...new Set([
      serviceSeconds.range?.low ?? serviceSeconds.value,
      serviceSeconds.value,
      serviceSeconds.range?.high ?? serviceSeconds.value,
    ]),
  ];
  return {
    columns: [
      { title: "backend", align: "left" },
      { title: "servers", align: right },
      { title: "slots", align: right },
      ...services.map((seconds) => ({ title: `at ${formatSeconds(seconds)}`, align: right })),
    ],
    rows: answers.map((answer) => {
      if (answer.kind === "slots-unknown")
        return [answer.name, String(answer.servers), "not known", ...services.map(() => "")];
      const limits = services.map(
        (seconds) => answer.limits.find((limit) => limit.serviceSeconds === seconds)?.states[0],
      );
      return [
        answer.name,
        String(answer.perServer.length),
        String(answer.states[0]?.slots ?? 0),
        ...limits.map((limit) => limitText(limit, answer.queue)),
      ];
    }),
  };
}

/** What it carries, as the end of a sentence that began with the backend. */
export function backendOutcome(answer: BackendAnswer, load: LoadInput): string {
  if (answer.kind === "slots-unknown") return slotsQuestion(answer);
  const target = `95 of 100 answered within ${formatSeconds(load.targetP95Seconds.value)}`;
  const reached = answer.limits.flatMap(({ serviceSeconds, states }) =>
    states[0]?.kind === "load" ? [{ serviceSeconds, limit: states[0] }] : [],
  );
  const [fastest] = reached;
  const slowest = reached.at(-1);
  if (!fastest || !slowest) return `${target} is not reachable by adding servers, since service alone takes longer.`;
  if (fastest === slowest && answer.limits.length === 1)
    return `it carries ${limitText(fastest.limit, answer.queue)} with ${target}.`;
  const each = [slowest, ...(fastest === slowest ? [] : [fastest])].map(
    ({ serviceSeconds, limit }) =>
      `${limitText(limit, answer.queue)} if requests take ${formatSeconds(serviceSeconds)}`,
  );
  return `it carries ${each.join(", ")}, with ${target}.`;
}

function slotsQuestion({ servers, unknown }: Extract<BackendAnswer, { readonly kind: "slots-unknown" }>): string {
  const some =
    unknown.servers.length === servers
      ? servers === 1
        ? "its server works"
        : `its ${servers} servers work`
      : `${unknown.servers.length} of its ${servers} servers work`;
  const because =
    unknown.because === "maxconn-too-large"
      ? "maxconn is too high to be a count of workers, and no application of these files whose threads show listens there"
      : "there is no maxconn, and no application of these files whose threads show listens there";
  return `no load can be given, since nothing says on how many requests ${some} at once (${because}); --set capacity.slots=2 says it.`;
}

function limitTable(
  { limits, states, queue }: PlannedBackend,
  { targetP95Seconds }: LoadInput,
  { chart, prose }: PlanStyle,
): readonly string[] {
  const titles = ["all servers", "one restarting", "and one failing"];
  const columns = [
    { title: "mean service time", align: "right" as const },
    ...states.map(({ down, servers }) => ({ title: `${titles[down] ?? ""} (${servers})`, align: "right" as const })),
  ];
  const rows = limits.map(({ serviceSeconds, states: reached }) => [
    formatSeconds(serviceSeconds),
    ...reached.map((limit) => limitText(limit, queue)),
  ]);
  const unreachable = limits.flatMap(({ serviceSeconds, states: [first] }) =>
    first?.kind === "unreachable"
      ? prose(
          `With ${formatSeconds(serviceSeconds)} on average, service alone takes ${formatSeconds(first.serviceP95Seconds)} for 5 of 100 requests: ${formatSeconds(targetP95Seconds.value)} is not reachable by adding servers.`,
        )
      : [],
  );
  return [...columnTable({ columns, rows }, chart), ...(unreachable.length > 0 ? ["", ...unreachable] : [])];
}

/** The most load, or why there is none. */
function limitText(limit: Limit | undefined, queue: Queue): string {
  if (!limit) return "nothing";
  if (limit.kind === "unreachable") return "not reachable";
  const shared = formatRateLimit(limit.shared);
  const own = formatRateLimit(limit.own);
  return queue.kind === "own" && own !== shared ? `${own.slice(0, -"/s".length)}–${shared}` : shared;
}

/** Threads of one Python process share an interpreter, and processes share the host's processors. */
function coreLines(
  { name, perServer, states }: PlannedBackend,
  { backends, hosts }: CapacityInputs,
  { prose }: PlanStyle,
): readonly string[] {
  const most = perServer.reduce((a, b) => Math.max(a, b), 0);
  const zopes = leadsToZopes(name, backends);
  const [only, another] = hosts;
  const cpus = another ? undefined : only?.cpus?.value;
  const slots = states[0]?.slots ?? 0;
  return [
    ...(zopes && most > FEW_THREADS
      ? prose(
          `${most} threads of one Python process share one interpreter: unless requests mostly wait for the database, they do the work of one or two, and the figures are too high.`,
        )
      : []),
    ...(zopes && cpus !== undefined && slots > SLOTS_PER_CPU * cpus
      ? prose(
          `${slots} slots share ${cpus} ${cpus === 1 ? "processor" : "processors"}: under full load each is slower than it is alone, and the figures are too high.`,
        )
      : []),
  ];
}

/** Whether threads were read from a buildout; those that were declared may be anyone's. */
function leadsToZopes(name: string, backends: CapacityInputs["backends"]): boolean {
  const servers = backends.find((backend) => backend.name === name)?.servers ?? [];
  return servers.some(({ threads }) => threads && threads.source.tag !== "declared" && threads.source.tag !== "--set");
}

const FEW_THREADS = 2;
/** Two instances a processor with two threads each is the rule of thumb. */
const SLOTS_PER_CPU = 4;

function drawnFor({ serviceSeconds }: LoadInput): string {
  const at = `, at ${formatSeconds(serviceSeconds.value)} on average`;
  return isDefault(serviceSeconds.source)
    ? `${at}, which is an assumption (for pages twice as fast halve the times and double the loads)`
    : at;
}

function restartLines(
  { name, perServer, restart, states, limits, queue }: PlannedBackend,
  { load: { serviceSeconds }, backends }: CapacityInputs,
  { chart, prose }: PlanStyle,
): readonly string[] {
  if (perServer.length < 2) return [];
  const own = limits.find((limit) => limit.serviceSeconds === serviceSeconds.value)?.states ?? [];
  const columns = [
    { title: "layout", align: "left" },
    { title: "slots", align: "right" },
    { title: "carries", align: "right" },
    { title: "while one restarts", align: "right" },
  ] as const;
  const slots = String(states[0]?.slots ?? 0);
  const rows = [
    [`${perServer.length} servers, as configured`, slots, limitText(own[0], queue), limitText(own[1], queue)],
    ["1 big server", slots, limitText(restart.oneBig, { kind: "shared" }), "nothing"],
  ];
  const warm =
    restart.slowstartSeconds === undefined
      ? ""
      : ` For ${formatSeconds(restart.slowstartSeconds)} more it warms up (slowstart), on average ${Math.floor(100 * restart.whileWarming)} % of the slots.`;
  const big = leadsToZopes(name, backends)
    ? " A big Python process would not even carry that much: its threads share one interpreter, and so about one core."
    : "";
  return [
    "",
    ...prose(`Small servers or one big, at ${formatSeconds(serviceSeconds.value)} on average:`),
    "",
    ...columnTable({ columns, rows }, chart),
    "",
    ...prose(
      `While one restarts, ${Math.floor(100 * restart.whileRestarting)} % of the servers are left.${warm}${big}`,
    ),
  ];
}
