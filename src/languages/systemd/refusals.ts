import { looking, type Problem } from "../../model/index.ts";
import type { Assignment } from "./assignments.ts";
import type { SystemdDocument } from "./document.ts";

/** What makes systemd refuse a unit that it has read, at the line that is too much. */
export function refusals(document: SystemdDocument, all: readonly Assignment[]): readonly Problem[] {
  const { result } = looking(() => {
    const { commands, type, restart, span } = document;
    const own = all.filter(({ section }) => section === "Service");
    const starts = own.filter(({ key, value }) => key === "ExecStart" && value.value !== "");
    const isJob = type.value === "oneshot";
    const [, second] = commands.items;
    if (commands.items.length === 0 && starts.length === 0 && !(isJob && endsAnyway(all)))
      return refused(span, "The unit has no ExecStart=, so systemd does not start it; write ExecStart=/path/program.");
    if (second && !isJob)
      return refused(
        second.span,
        "systemd takes one ExecStart= and refuses the unit for a second; put an empty ExecStart= before it, or Type=oneshot.",
      );
    if (isJob && /^(?:always|on-success)$/.test(restart.value))
      return refused(
        restart.span,
        `A job of Type=oneshot with Restart=${restart.value} is refused by systemd; write Restart=on-failure.`,
      );
    return undefined;
  });
  return result ? [result] : [];
}

/** A job may have nothing to start where it stays for what stops it, or its end is an action. */
function endsAnyway(all: readonly Assignment[]): boolean {
  const has = (name: string, value: RegExp): boolean =>
    all.some((each) => each.key === name && value.test(each.value.value));
  return (
    has("SuccessAction", /^(?!none$)./) || (has("ExecStop", /./) && has("RemainAfterExit", /^(?:yes|true|on|1)$/i))
  );
}

function refused(span: Problem["span"], message: string): Problem {
  return { kind: "refused", span, message };
}
