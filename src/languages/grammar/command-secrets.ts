import type { Range } from "./ranges.ts";
import { blotReferences, BLOT } from "./references.ts";
import { secretPatterns } from "./secret-patterns.ts";

/** What a command line gives away: what looks like a secret anywhere, and the values of one-letter options, which mean another thing to each program. */
export function commandSecrets(text: string): readonly Range[] {
  return [...secretPatterns(text), ...letterSecrets(blotReferences(text))];
}

function letterSecrets(text: string): readonly Range[] {
  const found: Range[] = [];
  let program = "";
  let option = "";
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const end = match.index + word.length;
    if (/^[|&;]+$/.test(word)) program = "";
    else if (takesSecret(program, option) && !isHarmless(word)) found.push(inner(word, match.index));
    else if (/^-p./.test(word) && DATABASE.test(program)) found.push({ start: match.index + 2, end });
    else if (!word.startsWith("-") && !word.includes("=") && (program === "" || RUNS_ANOTHER.has(program)))
      program = baseNameOf(word);
    option = word;
  }
  return found;
}

const WORD = /"[^"\n]{0,1000}"?|'[^'\n]{0,1000}'?|[|&;]+|[^\s|&;"']+/g;

const DATABASE = /^(?:mysql|mariadb)/;

const RUNS_ANOTHER: ReadonlySet<string> = new Set(
  "sudo exec env nice ionice nohup timeout setsid chpst sshpass sh bash time @sudo".split(" "),
);

/** `-p` is a password to many programs; to these it is a process, a path, a port or a profile. */
const OTHER_P: ReadonlySet<string> = new Set([
  ..."httpok memmon crashmail crashmailbatch crashsms fatalmailbatch processgroupmemmon mkdir cp install touch".split(
    " ",
  ),
  ..."ssh scp sftp rsync docker podman docker-compose kubectl tar ps nc ncat lsof kill pkill test read".split(" "),
  ..."python python3 top pidstat perf ss netstat screen tmux patch grep make gunzip psql pg_dump redis-cli varnishd".split(
    " ",
  ),
]);

function takesSecret(program: string, option: string): boolean {
  if (option === "-p") return !OTHER_P.has(program);
  if (option === "-a") return program === "redis-cli";
  return (option === "-w" || option === "-y") && program.startsWith("ldap");
}

/** Options, numbers, ports, paths and references. */
function isHarmless(word: string): boolean {
  return word.startsWith(BLOT) || /^["\']?(?:-|\d{1,5}(?::\d{1,5})?$|[./~]|\$[A-Z_]|[a-z]+:[\d/])/.test(word);
}

function inner(word: string, at: number): Range {
  const quote = /^["']/.test(word) ? 1 : 0;
  const closed = quote === 1 && word.length > 1 && word.endsWith(word.charAt(0)) ? 1 : 0;
  return { start: at + quote, end: at + word.length - closed };
}

function baseNameOf(word: string): string {
  return word.replace(/^["'@]+|["']+$/g, "").replace(/^.*\//, "");
}
