import type { Located, Problem } from "../../model/index.ts";
import { integer, octal } from "./convert.ts";
import type { Program } from "./document.ts";

/** What supervisord refuses in the socket of an `[fcgi-program:x]`, unless a file that was not seen may say otherwise. */
export function fcgiProblems(program: Program): readonly Problem[] {
  const { socket, address, span, options, doubt } = program;
  if (doubt) return [];
  if (!socket || socket.value === "")
    return [
      refused(
        span,
        `[${address}] has no socket and stops supervisord; write socket=unix:///run/x.sock or tcp://host:port.`,
      ),
    ];
  return [
    ...socketProblems(socket, options),
    ...backlogProblems(options.get("socket_backlog")),
    ...modeProblems(options.get("socket_mode")),
  ];
}

function socketProblems(socket: Located<string>, options: Program["options"]): readonly Problem[] {
  if (socket.doubt) return [];
  if (socket.value.startsWith("unix:///") || socket.value.startsWith("unix://%(here)s")) return [];
  if (!/^tcp:\/\/[^\s:]+:\d+$/.test(socket.value))
    return [
      refused(
        socket.span,
        `socket=${socket.value} stops supervisord; write unix:// with an absolute path, or tcp://host:port.`,
      ),
    ];
  return ["socket_owner", "socket_mode"].flatMap((name) => {
    const option = options.get(name);
    return option
      ? [refused(option.span, `${name} is for socket files and stops supervisord beside ${socket.value}; drop it.`)]
      : [];
  });
}

function backlogProblems(backlog: Located<string> | undefined): readonly Problem[] {
  if (!backlog || backlog.value.includes("%(")) return [];
  const count = integer.read(backlog.value);
  return count !== undefined && count >= 1 && count <= 65535
    ? []
    : [refused(backlog.span, `socket_backlog=${backlog.value} stops supervisord; write a number from 1 to 65535.`)];
}

function modeProblems(mode: Located<string> | undefined): readonly Problem[] {
  if (!mode || mode.value.includes("%(") || octal.read(mode.value) !== undefined) return [];
  return [refused(mode.span, `socket_mode=${mode.value} stops supervisord; write ${octal.accepted}.`)];
}

function refused(span: Problem["span"], message: string): Problem {
  return { kind: "refused", span, message };
}
