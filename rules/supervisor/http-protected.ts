import { causedBy, defineRule, isGuessable, replace } from "#rule";

/**
 * Keep supervisord's control port local, or ask for a password.
 *
 * Whoever reaches the port starts and stops every program. A port without a
 * host, or with `*`, listens on all interfaces. Empty `username=` and
 * `password=` ask for nothing, and a password that equals the user's name or
 * stands in every manual asks for little more. Best is no port at all: supervisorctl speaks
 * through a socket file, which is whoever's that may write to it.
 *
 * Leave it off where a firewall or a container keeps the port in.
 *
 * @see https://supervisord.org/configuration.html#inet-http-server-section-settings
 */
export default defineRule({
  title: "Supervisord's control port is local or asks for a password",
  fault: "Others can control every program",
  harm: "exposure",
  severity: "error",
  item: "T35",
  needs: ["supervisor"],
  roles: ["production", "staging"],
  suggests: true,
  messages: {
    everybody:
      "[{section}] opens its socket file to every user of the host (chmod {mode}), who then controls every program; write chmod=0700.",
    open: "[{section}] lets anybody who reaches port {port} control every program; write port=127.0.0.1:{port}, or use [unix_http_server].",
    everywhere:
      "[{section}] listens on all interfaces ({host}) and asks for no password, so anybody who gets there controls every program; write 127.0.0.1 before the port.",
    elsewhere:
      "Where {path} is controlled from stands in the supervisord.conf that includes it; add that file to the checkout.",
    guessable:
      "Port {port} of [{section}] asks for a password that is its user's name or stands in every manual; write port=127.0.0.1:{port}, or use [unix_http_server].",
    empty:
      "[{section}] has an empty user name or password, which asks for none at port {port}; write port=127.0.0.1:{port}, or use [unix_http_server].",
  },

  subjects: ({ supervisor }) => [
    ...supervisor.flatMap(({ servers }) =>
      servers.map((server) => ({ address: server.address, span: server.span, server })),
    ),
    ...supervisor
      .filter(({ servers, context }) => context === "included" && servers.length === 0)
      .flatMap(({ main, sections }) =>
        [...sections.values()]
          .slice(0, 1)
          .map(({ span }) => ({ address: `main:${main.path}`, span, server: undefined })),
      ),
  ],

  judge({ span, server }, { pass, fail, unknown }) {
    if (!server) return unknown({ span }, "elsewhere", { path: span.file.path }, causedBy("no main file"));
    const { address: section, family, host, port, file, chmod, username, password } = server;
    if (family === "unix") {
      const asks = username && password && !isGuessable(username.value, password.value);
      if (!chmod || (chmod.value & OTHERS_WRITE) === 0) return pass(file ?? { span });
      if (asks) return pass(chmod, username, password);
      return fail(
        chmod,
        "everybody",
        { section, mode: chmod.value.toString(8).padStart(4, "0") },
        replace(chmod, "0700"),
      );
    }
    if (!port) return pass({ span });
    if (host && /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host.value)) return pass(host);
    if (!username && !password && host && EVERYWHERE.has(host.value))
      return fail(host, "everywhere", { section, host });
    if (!username || !password) return fail(port, "open", { section, port });
    if (username.value === "" || password.value === "")
      return fail([port, username, password], "empty", { section, port });
    if (isGuessable(username.value, password.value))
      return fail([port, username, password], "guessable", { section, port });
    return pass(port, username, password);
  },
});

const EVERYWHERE: ReadonlySet<string> = new Set(["*", "0.0.0.0"]);

/** Connecting to a socket file takes the right to write to it. */
const OTHERS_WRITE = 0o002;
