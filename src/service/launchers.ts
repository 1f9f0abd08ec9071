import { baseName } from "../model/base-name.ts";

/** A command that starts something else in the background, whatever that is. */
export interface Launcher {
  readonly programs: RegExp;
  /** One of these stands among its words; without it, always. */
  readonly words?: RegExp;
  readonly instead: string;
}

/** Commands that end as soon as what they start runs. */
export const LAUNCHERS: readonly Launcher[] = [
  {
    programs: /^\/etc\/(?:rc\.d\/)?init\.d\/[^/]+$/,
    words: /^(?:re)?start$/,
    instead: "the program itself with its foreground option",
  },
  {
    programs: /^(?:service|systemctl|rc-service|invoke-rc\.d|initctl)$/,
    words: /^(?:re)?start$/,
    instead: "the program itself with its foreground option",
  },
  { programs: /-daemon\.sh$/, words: /^start$/, instead: "the script that it starts, without daemon" },
  { programs: /^start-stop-daemon$/, words: /^(?:-b|--background|-Sb|-bS)$/, instead: "the program itself" },
  { programs: /^daemonize$/, instead: "the program itself" },
  { programs: /^setsid$/, instead: "the program itself" },
  { programs: /^forever$/, words: /^start$/, instead: "node with the script itself" },
  { programs: /^screen$/, words: /^-(?:dm|md|d)S?$/, instead: "the program itself" },
  {
    programs: /^(?:docker|podman)$/,
    words: /^(?:--detach|-(?:d|dit|itd|di|id|dt|td))$/,
    instead: "the command without -d",
  },
];

/** The launcher that a command is, if it is one. */
export function launcherOf([program = "", ...args]: readonly string[]): Launcher | undefined {
  return LAUNCHERS.find(
    ({ programs, words }) =>
      (programs.test(program) || programs.test(baseName(program))) && (!words || args.some((word) => words.test(word))),
  );
}
