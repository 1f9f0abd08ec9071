import type { Environment } from "../environment/environment.ts";
import type { Program } from "../languages/supervisor/index.ts";
import type { ListenFact } from "../model/index.ts";

/**
 * Whether a Zope takes visitors' requests: known where its port and the balancer's servers are, guessed from its name otherwise.
 * Instances for debugging, editing by hand or background work often run beside the balanced ones, on purpose.
 */
export function takesRequests(program: Program, environment: Environment): "yes" | "no" | "unsure" {
  const { facts, haproxy } = environment;
  const port = facts.listen.find((fact) => isOf(program, fact))?.address.value.port;
  if (port === undefined || facts.route.length === 0) return byName(program.name);
  const certain = facts.route.filter(({ to }) => !to.doubt);
  if (certain.some(({ to }) => to.value.port === port)) return "yes";
  // A server that was not read may lead here.
  return certain.length < facts.route.length || haproxy.some(({ doubt }) => doubt) ? "unsure" : "no";
}

function isOf({ words, name }: Program, { by }: ListenFact): boolean {
  return by.service === "zope" && (by.name === name || words.some(({ value }) => value.endsWith(`/${by.name}`)));
}

function byName(name: string): "yes" | "unsure" {
  return /debug|admin|edit|work|async|queue|cron|clock|maint|backup|pack|test|stag/i.test(name) ? "unsure" : "yes";
}
