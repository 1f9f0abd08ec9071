import { defineRule, replace, type Environment } from "#rule";

/**
 * Keep HAProxy's control socket for its owner.
 *
 * Whoever reaches a `stats socket` of level `admin` disables servers and
 * changes weights, on an address without any password. A socket file with mode
 * 666 or 777 is open to every account of the host, that of a broken-into
 * application too. Write a file with `mode 660` and a group.
 *
 * A socket file of another level shows figures and is left alone; on an
 * address that other hosts reach it shows them to everybody.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#3.1-stats%20socket
 */
export default defineRule({
  title: "HAProxy's control socket is for its owner",
  fault: "Strangers reach HAProxy's control socket",
  harm: "exposure",
  severity: "warning",
  item: "T50",
  needs: ["haproxy"],
  onlySeen: true,
  suggests: true,
  messages: {
    address:
      "A stats socket listens on {address}, so everybody who gets there {may} HAProxy's servers; use a socket file such as /run/haproxy.sock.",
    somewhere:
      "A stats socket listens on {address}; who gets there {may} HAProxy's servers, and whether other hosts do is not known; use a socket file such as /run/haproxy.sock.",
    mode: "The stats socket {address} has mode {mode}, so every account of the host controls HAProxy's servers; write mode 660 and a group.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ global }) => global.statsSockets.filter((socket) => controls(socket) || !isFile(socket)))
      .map(subjectOf),

  judge({ socket }, { pass, fail, unknown }) {
    const { address, local, line } = socket;
    const mode = wordAfter(socket, "mode");
    if (mode && writableByAll(mode.value)) return fail(mode, "mode", { address, mode }, replace(mode, "660"));
    if (isFile(socket)) return pass(mode ?? line);
    if (local || asksCertificate(socket)) return pass(line);
    const data = { address, may: controls(socket) ? "controls" : "sees" };
    return local === false ? fail(address, "address", data) : unknown(address, "somewhere", data);
  },
});

type Socket = Environment["haproxy"][number]["global"]["statsSockets"][number];

function subjectOf(socket: Socket) {
  const { address, line } = socket;
  return { address: `global/stats-socket:${address.value}`, span: line.span, socket };
}

function wordAfter({ line: { words } }: Socket, keyword: string) {
  const at = words.findIndex((word, index) => index > 2 && word.value === keyword);
  return at === -1 ? undefined : words[at + 1];
}

function controls(socket: Socket): boolean {
  return wordAfter(socket, "level")?.value === "admin";
}

/** A path, or what has an owner and a mode as only files have. */
function isFile({ address, line: { words } }: Socket): boolean {
  const owned = words.some((word, at) => at > 2 && OF_A_FILE.has(word.value) && words[at - 1]?.value !== "level");
  return owned || /^(?:unix@|\.{0,2}\/)/.test(address.value);
}

const OF_A_FILE: ReadonlySet<string> = new Set(["mode", "user", "uid", "group", "gid"]);

function writableByAll(mode: string): boolean {
  return /^[0-7]{1,4}$/.test(mode) && (Number(mode.at(-1)) & 2) !== 0;
}

function asksCertificate(socket: Socket): boolean {
  return wordAfter(socket, "verify")?.value === "required";
}
