import type { SupervisorDocument } from "../languages/supervisor/index.ts";
import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { baseName } from "../model/base-name.ts";
import { located, looking, mapLocated, type Located, type Subject } from "../model/index.ts";
import { checkoutFile } from "./checkout-files.ts";
import { groupBy } from "./group-by.ts";
import { knownCommands, type KnownCommand } from "./known-commands.ts";
import { WEB_SERVICES } from "./table/web.ts";
import { WORKER_SERVICES } from "./table/workers.ts";

/** The programs of a file that need no root. Address: `programs:etc/supervisor/conf.d/shop.conf`. */
export interface PlainPrograms extends Subject {
  readonly path: string;
  readonly programs: readonly PlainProgram[];
}

/** A program, and whether it runs as root: by the line that says so, or by its section where no line says otherwise. */
export interface PlainProgram {
  readonly name: string;
  readonly isRoot: Located<boolean>;
}

/** Programs that need no root, where it shows as whom they run, by file. */
export const plainPrograms = join("plainPrograms", ["supervisor"], (environment): readonly PlainPrograms[] => {
  const commands = knownCommands.in(environment);
  const judged = commands.filter((program) => needsNoRoot(program, environment)).flatMap(withUser);
  return [...groupBy(judged, ({ span }) => span.file.path)].map(([path, programs]) => {
    return { address: `programs:${path}`, span: programs[0].span, path, programs };
  });
});

/** Left out where it depends on who starts supervisord. */
function withUser({ name, span, user, document }: KnownCommand): readonly (PlainProgram & Pick<Subject, "span">)[] {
  const said = user ?? document.supervisord?.user;
  if (said) return [{ name, span, isRoot: mapLocated(said, isRoot) }];
  return startsAsRoot(document) ? [{ name, span, isRoot: located(true, span) }] : [];
}

function isRoot(user: string): boolean {
  return user === "root" || user === "0";
}

/**
 * Distributions start the supervisord of /etc as root, and only root can run one program as another user than the next. The etc of a
 * buildout is a folder of its own, whose supervisord somebody starts.
 */
function startsAsRoot({ main, programs }: SupervisorDocument): boolean {
  const isOfBuildout = main.text.includes("${buildout:");
  if (!isOfBuildout && /(?:^|\/)etc\/supervisor(?:d?\.conf|\/|d\/|d\.d\/)/.test(main.path)) return true;
  const users = new Set(
    programs.flatMap(({ user }) => (user && !user.doubt && !isRoot(user.value) ? [user.value] : [])),
  );
  return users.size > 1;
}

/** These start as root and hand on what they do to another user, or may do so by a file of their own. */
const MASTERS: readonly string[] = ["php-fpm", "uwsgi"];

const NEED_NO_ROOT: ReadonlySet<string> = new Set(
  [...WEB_SERVICES, ...WORKER_SERVICES].map(({ name }) => name).filter((name) => !MASTERS.includes(name)),
);

function needsNoRoot({ service, words, started }: KnownCommand, environment: Environment): boolean {
  if (!service || !NEED_NO_ROOT.has(service.name)) return false;
  const texts = looking(() => words.map(({ value }) => value)).result;
  // A helper or an option in any of these forms takes another user.
  if (texts.some((word) => CHANGES_USER.test(word) || CHANGERS.has(baseName(word)))) return false;
  if (texts.some((word) => /\b(?:su|gosu|sudo|setpriv|runuser) /.test(word) || PRIVILEGED_PORT.test(word)))
    return false;
  const file = started.find((_, at) => /^-(?:c|C)$|^--config$/.test(started[at - 1]?.value ?? ""));
  return !/^\s*(?:user|uid)\b/m.test((file && checkoutFile(file.value, environment)?.text) ?? "");
}

const CHANGES_USER = /^(?:-u|--u(?:id|ser)(?:=.*)?|--chuid(?:=.*)?)$/;

const CHANGERS: ReadonlySet<string> = new Set(
  ["su", "sudo", "gosu", "su-exec", "chpst", "setuidgid", "runuser", "setpriv"].concat("start-stop-daemon", "authbind"),
);

/** Ports below 1024 are for root alone, if nothing gives them away. */
const PRIVILEGED_PORT = /(?:^|[:=])(?:80|443|25|53)$/;
