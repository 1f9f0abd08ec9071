import { defineRule, lookAt, byDefault } from "#rule";

/**
 * Allow uploads as large as editors make them.
 *
 * Without a line nginx refuses a request of more than 1 MB with "413 Request Entity Too
 * Large", and in a content management system every other picture is larger. The
 * application never sees the request, so its log is silent.
 *
 * Judged are locations that hand on to Zope's virtual host monster.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size
 */
export default defineRule({
  title: "nginx lets editors upload files",
  fault: "Uploads of more than 1 MB are refused",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    small:
      "location {path} leads to Zope and has no client_max_body_size, so nginx refuses uploads of more than 1 MB; write 50m, or what editors need.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ locations, context }) =>
      locations
        // What the main file of a piece says is asked by nginx/loads.
        .filter(({ block }) => context === "whole" || block.single("client_max_body_size"))
        .filter(({ block }) =>
          ["rewrite", "proxy_pass"].some((name) =>
            block.own(name).items.some(({ args }) => args.some(({ value }) => value.includes("/VirtualHostBase/"))),
          ),
        )
        .map(({ address, span, path, block }) => ({ address: `${address}/uploads`, span, path, block })),
    ),

  judge({ path, block }, { pass, fail }) {
    const line = block.single("client_max_body_size");
    if (line) return pass(line);
    lookAt(block.effective("client_max_body_size").doubt);
    return fail(byDefault(path.value, "nginx's default of 1m", path), "small", { path });
  },
});
