import { defineRule, type Environment } from "#rule";

/**
 * End both with a slash, or neither.
 *
 * Apache cuts the path of ProxyPass off the request and puts what is left behind the
 * address as it is. `ProxyPass / http://127.0.0.1:3000` makes `http://127.0.0.1:3000news`
 * of `/news`: the start page works, and all others answer 500 with "DNS lookup failure"
 * in the error log. `ProxyPass /app/ http://10.0.0.9/app` asks for `/appnews`.
 *
 * Judged are addresses of HTTP, WebSockets, AJP and balancers. A query that the rest is
 * put into, as in `http://10.0.0.9/?page=`, is let be.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass
 */
export default defineRule({
  title: "Apache keeps the slash between server and path",
  fault: "All pages but the first answer with an error",
  harm: "outage",
  severity: "error",
  item: "T19",
  needs: ["apache"],
  onlySeen: true,
  messages: {
    server:
      "ProxyPass {path} leads to {url} without a slash at its end, so /news becomes {url}news, a server that there is not; write {url}/.",
    folder:
      "ProxyPass {path} ends with a slash and {url} does not, so {path}news becomes {url}news; write {url}/, or {path} without its slash.",
  },

  subjects: ({ apache }) =>
    apache.flatMap(({ passes }) =>
      passes.flatMap((pass) => {
        const path = pass.line.key === "proxypass" ? pathOf(pass) : undefined;
        return path && (pass.url.doubt || SCHEMES.has(pass.scheme))
          ? [{ ...pass, address: `${pass.address}/slash`, path }]
          : [];
      }),
    ),

  judge({ path, url }, { pass, fail }) {
    const text = url.value;
    if (!path.value.endsWith("/") || /[/!]$|[$%?|]/.test(text)) return pass(url, path);
    return fail([url, path], /^\w+:\/\/[^/]+$/.test(text) ? "server" : "folder", { path, url });
  },
});

const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "ws", "wss", "ajp", "balancer"]);

type Pass = Environment["apache"][number]["passes"][number];

/** Its first word, or that of the `<Location>` that it stands in; a pattern is none. */
function pathOf({ line, url }: Pass) {
  const { kind, opener } = line.within;
  const path = kind === "location" ? opener?.args[0] : line.args[0];
  return path && path !== url && (path.doubt || path.value.startsWith("/")) ? path : undefined;
}
