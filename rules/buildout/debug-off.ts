import { byDefault, causedBy, defineRule, is, none, shortList, type Environment } from "#rule";

/**
 * Run production without debug mode and verbose security.
 *
 * With `debug-mode = on` Zope looks on the disk for changed templates at each
 * request. With `verbose-security = on` it explains to whoever is refused
 * which role and which object did it. Both are for development.
 *
 * Instances whose names say that they are there for debugging or for
 * background work are not judged, and neither are those that others only take their eggs from.
 *
 * Leave it off for an instance that no visitor reaches.
 *
 * @see https://pypi.org/project/plone.recipe.zope2instance/
 */
export default defineRule({
  title: "Zope runs without debug mode and verbose security",
  fault: "Zope runs in debug mode, or explains its security to visitors",
  harm: "exposure",
  severity: "warning",
  item: "T44",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    debug:
      "{root} switches debug-mode on for {zopes}, so Zope looks for changed templates at each request; write debug-mode = off.",
    security:
      "{root} switches verbose-security on for {zopes}, so whoever is refused is told which role is missing; write verbose-security = off.",
  },

  subjects: ({ buildout }) => buildout.filter((root) => root.production && servingParts(root).length > 0),

  judge: (document, { pass, fail }) => {
    const {
      root: { path: root },
      parts,
      unset,
      span,
    } = document;
    return none(
      { ...parts, items: servingParts(document).flatMap(switchesOf) },
      // Without the option it is off.
      ({ name, option, value }) =>
        is(
          value ?? byDefault("off", `plone.recipe.zope2instance's default for ${option}`, unset(name, option)),
          (text) => ON.test(text.trim()),
        ),
      {
        fail(found, at) {
          const { option } = found[0].item;
          const zopes = found.filter(({ item }) => item.option === option).map(({ item: { name } }) => name);
          const data = { root, zopes: shortList(zopes, NAMED) };
          return fail(at, option === "debug-mode" ? "debug" : "security", data, causedBy(at[0]));
        },
        pass(hidden, clear) {
          const [first = { span }, ...others] = [...clear.slice(0, NAMED), ...hidden];
          return pass(first, ...others);
        },
      },
    );
  },
});

type Root = Environment["buildout"][number];
type Part = Root["parts"]["items"][number];

/** A part that is not listed, and is there because somebody asks for its eggs, is what others are made of. */
function servingParts({ parts, get }: Root): readonly Part[] {
  const listed = new Set(get("buildout", "parts")?.words.map(({ value }) => value));
  return parts.items.filter(
    (part) => isServing(part) && (listed.has(part.name) || !/^\$\{[^}:]*:(?:eggs|zcml)\}$/.test(part.reachedBy.value)),
  );
}

function isServing({ name, recipe }: Part): boolean {
  const { canonicalName } = recipe.requirement;
  return canonicalName === "plone-recipe-zope2instance" && !/debug|dev|test|admin|worker|shell/i.test(name);
}

function switchesOf({ name, section: { options } }: Part) {
  return (["debug-mode", "verbose-security"] as const).map((option) => ({
    name,
    option,
    value: options.get(option)?.value,
  }));
}

const ON = /^(?:on|true|yes|1)$/i;

const NAMED = 3;
