import { mapLocated } from "../../model/index.ts";
import type { Located, Problem } from "../../model/index.ts";
import { inetAddress, octal, text } from "./convert.ts";
import type { Environment, HttpServer, Section } from "./document.ts";
import { environmentExpansions } from "./environment.ts";
import { HERE } from "./expand.ts";
import type { Expansions, Known } from "./expand.ts";
import { optional, rawText, reportLack, setting } from "./options.ts";
import type { OptionSource } from "./options.ts";
import { strip } from "./python-text.ts";

/** Reads a section that opens a control port, if it is one: supervisord goes by how the name begins. */
export function readServer(
  section: Section,
  environment: Environment,
  here: OptionSource["here"],
  report: (problem: Problem) => void,
): HttpServer | undefined {
  const { name, span, options, doubt } = section;
  const source: OptionSource = { section: name, span, options, doubt, here, report };
  const known: Expansions = new Map<string, Known>([["here", { value: HERE }], ...environmentExpansions(environment)]);
  if (section.name.startsWith("inet_http_server")) return inetServer(source, known);
  return section.name.startsWith("unix_http_server") ? unixServer(source, known) : undefined;
}

function inetServer(source: OptionSource, known: Expansions): HttpServer {
  const address = optional(source, "port", inetAddress, known, { host: "", port: 0 });
  if (!address)
    reportLack(
      source,
      source.span,
      `[${source.section}] has no port and stops supervisord; write port=127.0.0.1:9001.`,
    );
  return {
    address: source.section,
    span: source.span,
    family: "inet",
    host:
      writtenHost(source) ??
      (address && address.value.host !== "" ? mapLocated(address, ({ host }) => host) : undefined),
    port: address && mapLocated(address, ({ port }) => port),
    file: undefined,
    chmod: undefined,
    ...credentials(source, known),
  };
}

/** The host before a port that something else fills in. */
function writtenHost(source: OptionSource): Located<string> | undefined {
  const written = rawText(source, "port");
  const host = /^(\*|[\d.]{7,15}|localhost):\$\{[^{}]{1,160}\}$/.exec(written?.value ?? "")?.[1];
  return written && host !== undefined ? { value: host, span: written.span, trail: written.trail } : undefined;
}

function unixServer(source: OptionSource, known: Expansions): HttpServer {
  const file = optional(source, "file", text, known, "");
  if (!file)
    reportLack(
      source,
      source.span,
      `[${source.section}] has no file and stops supervisord; write file=%(here)s/supervisor.sock.`,
    );
  return {
    address: source.section,
    span: source.span,
    family: "unix",
    host: undefined,
    port: undefined,
    file: file && mapLocated(file, strip),
    chmod: setting(source, "chmod", octal, 0o700, known),
    ...credentials(source, known),
  };
}

function credentials(
  source: OptionSource,
  known: Expansions,
): { readonly username: Located<string> | undefined; readonly password: Located<string> | undefined } {
  const username = optional(source, "username", text, known, "");
  const password = optional(source, "password", text, known, "");
  const alone = username ?? password;
  if (alone && (!username || !password)) {
    const message = `[${source.section}] gives only one of username and password, which stops supervisord; give both.`;
    reportLack(source, alone.span, message);
  }
  return { username, password };
}
