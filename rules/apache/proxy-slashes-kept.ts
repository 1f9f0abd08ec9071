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
 * put into, as in `http://10.0.0.9/?page=`, is let be, and so is a virtual host whose
 * RewriteRule hands requests on: it comes first.
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
    apache.flatMap(({ passes }) => {
      const rewritten = new Set(passes.filter(({ kind }) => kind === "rewrite").map(({ host }) => host));
      return passes.filter(({ host }) => !rewritten.has(host)).flatMap(withPath);
    }),

  judge({ path, url }, { pass, fail }) {
    const text = url.value;
    if (!path.value.endsWith("/") || /[/!]$|[$%?|]/.test(text)) return pass(url, path);
    return fail([url, path], /^\w+:\/\/[^/]+$/.test(text) ? "server" : "folder", { path, url });
  },
});

const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "ws", "wss", "ajp", "balancer"]);

type Pass = Environment["apache"][number]["passes"][number];

/** Lines of a path and an address that is glued to what is left of the request. */
function withPath(pass: Pass) {
  const path = pass.line.key === "proxypass" ? pathOf(pass) : undefined;
  const isGlued = pass.url.doubt !== undefined || SCHEMES.has(pass.scheme);
  return path && isGlued ? [{ ...pass, address: `${pass.address}/slash`, path }] : [];
}

/** Its first word, or that of the `<Location>` that it stands in; a pattern is none. */
function pathOf({ line, url }: Pass) {
  const { kind, opener } = line.within;
  const path = kind === "location" ? opener?.args[0] : line.args[0];
  return path && path !== url && (path.doubt || path.value.startsWith("/")) ? path : undefined;
}
