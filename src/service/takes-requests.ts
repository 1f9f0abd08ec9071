import type { Environment, Hosted } from "../environment/environment.ts";
import type { Program } from "../languages/supervisor/index.ts";
import { isLoopback, looking, samePort, type ListenFact, type RouteFact } from "../model/index.ts";
import { services } from "./services.ts";
import { mayShareHost } from "./share-host.ts";

/**
 * Whether a Zope takes visitors' requests: known where its port and the balancer's servers are, guessed from its name otherwise.
 * Instances for debugging, editing by hand or background work often run beside the balanced ones, on purpose.
 */
export function takesRequests(program: Program, environment: Environment): "yes" | "no" | "unsure" {
  const { facts, haproxy } = environment;
  const listening = zopeOf(program, environment);
  const routes = facts.route.filter(({ by, to }) => by?.service !== "zope" && !isNamedByVariable(to));
  if (listening?.address.value.port === undefined || routes.length === 0) return byName(program.name);
  const certain = routes.filter(({ to }) => !to.doubt);
  if (certain.some((route) => leadsTo(listening, route))) return "yes";
  // A server that was not read may lead here.
  return certain.length < routes.length || haproxy.some(({ doubt }) => doubt) ? mayTake(program.name) : "no";
}

function isNamedByVariable(to: RouteFact["to"]): boolean {
  return looking(() => to.value.text.includes("$")).result;
}

function mayTake(name: string): "unsure" | "no" {
  return WORKS.test(name) ? "no" : "unsure";
}

/** Where a program listens, as the files of the Zope that it runs say. */
export function zopeOf(program: Program, environment: Environment): Hosted<ListenFact> | undefined {
  const { facts, hostOf } = environment;
  const host = hostOf(program.span.file.path);
  const { words } = services.in(environment).command(program);
  const isIts = ({ by }: ListenFact): boolean =>
    by.service === "zope" && (by.name === program.name || words.some(({ value }) => value.endsWith(`/${by.name}`)));
  return facts.listen.find((fact) => isIts(fact) && mayShareHost(fact, { host }));
}

/** By the port; what a balancer calls its own host is not another. */
function leadsTo(listening: Hosted<ListenFact>, route: Hosted<RouteFact>): boolean {
  const { value: to } = route.to;
  return samePort(listening.address.value, to) && (!isLoopback(to.host) || mayShareHost(listening, route));
}

function byName(name: string): "yes" | "unsure" | "no" {
  if (WORKS.test(name)) return "no";
  return /debug|admin|edit|maint|backup|pack|test|stag/i.test(name) ? "unsure" : "yes";
}

/** Instances that work in the background are called so. */
const WORKS = /work|async|queue|cron|clock/i;
