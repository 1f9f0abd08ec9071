import type { Problem } from "../../model/index.ts";
import { boolean, integer, loglevel, octal, text } from "./convert.ts";
import type { Environment, Section, Supervisord } from "./document.ts";
import { readEnvironment } from "./environment.ts";
import { HERE } from "./expand.ts";
import type { Expansions } from "./expand.ts";
import { ownLog } from "./log-file.ts";
import { expandReporting, optional, optionText, setting } from "./options.ts";
import type { OptionSource } from "./options.ts";

/** Reads `[supervisord]`. */
export function readSupervisord(
  section: Section,
  here: OptionSource["here"],
  report: (problem: Problem) => void,
): Supervisord {
  const { name, span, options, doubt } = section;
  const source: OptionSource = { section: name, span, options, doubt, here, report };
  const known: Expansions = new Map([["here", { value: HERE }]]);
  return {
    address: section.name,
    span: section.span,
    logfile: ownLog(source, known),
    loglevel: setting(source, "loglevel", loglevel, "info", known),
    pidfile: setting(source, "pidfile", text, "supervisord.pid", known),
    umask: setting(source, "umask", octal, 0o22, known),
    nodaemon: setting(source, "nodaemon", boolean, false, known),
    silent: setting(source, "silent", boolean, false, known),
    minfds: setting(source, "minfds", integer, 1024, known),
    minprocs: setting(source, "minprocs", integer, 200, known),
    nocleanup: setting(source, "nocleanup", boolean, false, known),
    stripAnsi: setting(source, "strip_ansi", boolean, false, known),
    identifier: setting(source, "identifier", text, "supervisor", known),
    childlogdir: setting(source, "childlogdir", text, "the temporary folder", known),
    user: optional(source, "user", text, known, ""),
    directory: optional(source, "directory", text, known, ""),
    environment: ownVariables(source, known),
  };
}

function ownVariables(source: OptionSource, known: Expansions): Environment {
  const once = optionText(source, "environment", known);
  if (!once) return new Map();
  // supervisord expands this option twice.
  const { environment, fault } = readEnvironment(once.doubt ? once : expandReporting(source, once, known));
  if (fault) source.report(fault);
  return environment;
}
