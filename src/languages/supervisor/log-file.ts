import { mapLocated, byDefault } from "../../model/index.ts";
import type { Located, Setting } from "../../model/index.ts";
import { boolean, byteSize, integer } from "./convert.ts";
import type { LogFile, LogTarget } from "./document.ts";
import type { Expansions } from "./expand.ts";
import { expandReporting, optionText, plain, setting } from "./options.ts";
import type { OptionSource } from "./options.ts";

/** Bytes that supervisord writes to a log before it starts a new one, unless told otherwise. */
export const DEFAULT_MAX_BYTES = 50 * 1024 * 1024;

/** Old logs that supervisord keeps unless told otherwise. */
export const DEFAULT_BACKUPS = 10;

/** Where one stream of a program goes. */
export function streamLog(
  source: OptionSource,
  stream: "stdout" | "stderr",
  expansions: Expansions,
  redirected: Setting<boolean> | undefined,
): LogFile {
  const name = `${stream}_logfile`;
  return {
    stream: stream === "stdout" ? "standard output" : "standard error",
    target: redirected ? redirection(redirected) : streamTarget(source, name, expansions),
    maxBytes: setting(source, `${name}_maxbytes`, byteSize, DEFAULT_MAX_BYTES, expansions),
    backups: setting(source, `${name}_backups`, integer, DEFAULT_BACKUPS, expansions),
    syslog: setting(source, `${stream}_syslog`, boolean, false, expansions),
    captureMaxBytes: setting(source, `${stream}_capture_maxbytes`, byteSize, 0, expansions),
    events: setting(source, `${stream}_events_enabled`, boolean, false, expansions),
  };
}

/** Where supervisord's own log goes. */
export function ownLog(source: OptionSource, expansions: Expansions): LogFile {
  const path = optionText(source, "logfile", expansions);
  return {
    stream: "own log",
    target: path
      ? ownTarget(plain(path))
      : {
          kind: "file",
          path: byDefault(
            "supervisord.log",
            "supervisor's default for logfile, in the folder it is started from",
            source,
          ),
        },
    maxBytes: setting(source, "logfile_maxbytes", byteSize, DEFAULT_MAX_BYTES, expansions),
    backups: setting(source, "logfile_backups", integer, DEFAULT_BACKUPS, expansions),
    syslog: byDefault(false, NO_SUCH_OPTION, source),
    captureMaxBytes: byDefault(0, NO_SUCH_OPTION, source),
    events: byDefault(false, NO_SUCH_OPTION, source),
  };
}

const NO_SUCH_OPTION = "supervisor has no such option for its own log";

function streamTarget(source: OptionSource, name: string, expansions: Expansions): LogTarget {
  const once = optionText(source, name, expansions);
  if (!once) return { kind: "auto", path: byDefault("AUTO", `supervisor's default for ${name}`, source) };
  // supervisord expands log files twice, so a percent sign has to be written as %%%%.
  const path = plain(once.doubt ? once : expandReporting(source, once, expansions));
  return { kind: kindOf(path.value), path };
}

function ownTarget(path: Located<string>): LogTarget {
  if (path.value === "syslog") return { kind: "syslog", path };
  return { kind: isDevice(path.value) ? "device" : "file", path };
}

function kindOf(path: string): LogTarget["kind"] {
  const word = path.toLowerCase();
  if (word === "" || word === "none" || word === "off") return "none";
  if (word === "auto" || word === "syslog") return word;
  return isDevice(path) ? "device" : "file";
}

function isDevice(path: string): boolean {
  return path.startsWith("/dev/") || /^\/proc\/(?:self|\d+)\/fd\//.test(path);
}

function redirection(redirected: Setting<boolean>): LogTarget {
  return { kind: "redirected", path: mapLocated(redirected, () => "") };
}
