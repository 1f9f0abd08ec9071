const CONFIGURATION =
  /\.cfg(?:$|[._-](?:in|tmpl|tpl|j2|jinja2?|mako|erb|template)$)|\.(?:conf|ini|buildout)$|\.cfg\.\w+$/i;
const PROSE = /\.(?:rst|txt|md|py|html|sh|bak|orig|rej)$/i;

/** Why a file is taken for a buildout: its name is that of a configuration and it has a `[buildout]` section. */
export function claims(path: string, head: string): string | undefined {
  if (!CONFIGURATION.test(path) || PROSE.test(path)) return undefined;
  return /^\[[ \t]*buildout[ \t]*(?:\]|:)/m.test(head) ? "has a [buildout] section" : undefined;
}
