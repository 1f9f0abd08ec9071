import { defineRule, isLoopback, lookAt, type Environment } from "#rule";

/**
 * Keep the pages server-status, server-info and balancer-manager to yourselves.
 *
 * The first lists every request that is being served with the address of its visitor,
 * with session ids and tokens where they stand in the path; the second shows the whole
 * configuration; with the third whoever comes takes servers out of a balancer, or adds
 * his own. `Require local`, `Require ip` for the monitoring, or a virtual host
 * that listens at 127.0.0.1 keeps strangers out.
 *
 * Behind a proxy on the same host `Require local` lets everybody in, because all
 * requests come from there.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_status.html
 */
export default defineRule({
  title: "Apache's status pages are protected",
  fault: "Everybody can use Apache's status page",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["apache"],
  messages: {
    open: "{page} answers everybody who reaches {where}; write Require local, or Require ip with the address of the monitoring.",
    manager:
      "{page} lets everybody who reaches {where} take servers out of balancers; write Require local, or Require ip with your own addresses.",
  },

  subjects: ({ apache }) =>
    apache.flatMap((document) =>
      document.named("SetHandler").flatMap((line) => {
        const [page] = line.args;
        if (!page || !/^(?:server-(?:status|info)|balancer-manager)$/i.test(page.value)) return [];
        return [{ address: `${line.within.address}/${page.value}`, span: line.span, line, page, document }];
      }),
    ),

  judge({ line, page, document }, { pass, fail }) {
    const host = document.hosts.items.find(({ section }) => isWithin(line.within, section));
    const inner = host?.addresses.find(({ value }) =>
      isLoopback(value.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1")),
    );
    if (inner) return pass(inner, page);
    const guard = [line.within, ...sectionsOf(line.within), ...wholeSite(host?.section ?? document.root)]
      .flatMap(({ directives }) => directives)
      .find(keepsOut);
    if (guard) return pass(guard, page);
    lookAt(line.within.own("Require").doubt);
    const message = /^balancer/i.test(page.value) ? "manager" : "open";
    return fail(page, message, { page, where: host ? `host ${host.name}` : "Apache" });
  },
});

type Document = Environment["apache"][number];
type Section = Document["root"];
type Line = ReturnType<Document["named"]>[number];

function isWithin(section: Section, outer: Section): boolean {
  for (let each: Section | undefined = section; each; each = each.outer) if (each === outer) return true;
  return false;
}

/** `<RequireAny>` and its like in a section. */
function sectionsOf({ directives }: Section): readonly Section[] {
  return directives.flatMap(({ section }) => (section ? [section] : []));
}

/** `<Location />`, which every request goes through. */
function wholeSite(section: Section): readonly Section[] {
  return sectionsOf(section).filter(({ kind, opener }) => kind === "location" && opener?.args[0]?.value === "/");
}

/** `Require` of anything but all, or the words of 2.2. */
function keepsOut({ name, args }: Line): boolean {
  const words = args.map(({ value }) => value.toLowerCase()).join(" ");
  if (/^require$/i.test(name)) return words !== "all granted";
  return /^deny$/i.test(name) && words === "from all";
}
