import { causedBy, defineRule, replace, type Environment } from "#rule";

/**
 * Hand on the host that nginx has checked.
 *
 * `$http_host` is the Host header as the client wrote it; `$host` is what nginx chose
 * the server by. With a whole address in its first line (`GET http://www.example.org/`)
 * a request meets your server whatever its Host header says, and the application
 * then writes that into links, redirects and mails for new passwords.
 *
 * Left alone are locations that write the host into the path for Zope's
 * virtual host monster.
 *
 * Leave it off where the application checks the header itself and needs its port.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#var_host
 */
export default defineRule({
  title: "nginx hands on the host that it has checked",
  fault: "The application believes a host of the client's choice",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    chosen: {
      one: "Host is {value}, which the client writes as it likes, so links and mails of the application may lead elsewhere; write $host.",
      many: "{subjects} lines hand on {value} as Host, which the client writes as it likes, so links and mails of the application may lead elsewhere; write $host.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      named("proxy_set_header")
        .filter(({ args: [name], within }) => name?.value.toLowerCase() === "host" && !isVirtualHosted(within))
        .flatMap((line) => {
          const value = line.args[1];
          return value ? [{ address: `${line.within.address}/proxy_set_header:Host`, span: line.span, value }] : [];
        }),
    ),

  judge({ value }, { pass, fail }) {
    if (!CHOSEN.test(value.value)) return pass(value);
    const edits = value.value === "$http_host" ? [replace(value, "$host")] : [];
    return fail(value, "chosen", { value }, ...edits, causedBy("the client's Host"));
  },
});

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

const CHOSEN = /\$\{?(?:http_|arg_|cookie_)/;

function isVirtualHosted(block: Line["within"]): boolean {
  return ["rewrite", "proxy_pass"].some((name) =>
    block.own(name).items.some(({ args }) => args.some(({ value }) => value.includes("/VirtualHostBase/"))),
  );
}
