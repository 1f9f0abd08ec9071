import { defineRule, replace } from "#rule";

/**
 * End a location with a slash where its alias ends with one.
 *
 * nginx cuts the location off the path and puts the alias there. Of `location
 * /static` with `alias /srv/www/static/` the path `/static../settings.py` becomes
 * `/srv/www/static/../settings.py`: everybody reads what lies beside the folder,
 * such as configuration with passwords or a `.git` folder.
 *
 * Judged are locations by prefix. With `=`, with a regular expression, and where
 * neither ends with a slash, the folder above is out of reach.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#alias
 */
export default defineRule({
  title: "nginx serves nothing beside the folder of an alias",
  fault: "Everybody can read what lies beside a served folder",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    open: "location {path} has no slash at its end and alias {alias} has one, so {path}../ leads to what lies beside that folder; write location {path}/.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ locations }) =>
      locations
        .filter(({ modifier }) => modifier === "" || modifier === "^~")
        .flatMap(({ server, span, path, block }) => {
          const alias = block.own("alias").items[0]?.args[0];
          return alias ? [{ address: `${server?.address ?? "nginx"}/alias:${alias.value}`, span, path, alias }] : [];
        }),
    ),

  judge({ path, alias }, { pass, fail }) {
    if (path.value.endsWith("/") || !alias.value.endsWith("/")) return pass(alias, path);
    return fail([path, alias], "open", { path, alias }, replace(path, `${path.value}/`));
  },
});
