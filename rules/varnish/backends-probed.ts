import { causedBy, defineRule, shortList } from "#rule";

/**
 * Have Varnish ask the backends of a director whether they are well.
 *
 * A director leaves out backends that are sick, and a backend without a probe is never
 * sick: while one of two is down, every other request waits for it and ends with an error
 * page. A probe asks every few seconds and takes it out after some failures.
 *
 * Judged are directors of two backends or more. One backend has no other to go to, and a balancer
 * behind it asks its servers itself.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/vcl-probe.html
 */
export default defineRule({
  title: "Varnish probes the backends that a director chooses from",
  fault: "Requests go to a backend that is down",
  harm: "outage",
  severity: "warning",
  item: "T30",
  needs: ["varnish"],
  messages: {
    unprobed: {
      one: "Director {director} never leaves out {backends}, because no probe says that it is down; give it a .probe with an .url that a healthy one answers.",
      many: "{subjects} directors ({director}) never leave out a backend that is down ({backends}), because no probe says it; give each a .probe with an .url that a healthy one answers.",
    },
  },

  subjects: ({ varnish }) =>
    varnish
      .filter(({ context }) => context !== "former")
      .flatMap(({ directors, backends }) => {
        const byName = new Map(backends.items.map((backend) => [backend.name.value, backend]));
        return directors.items.map((director) => ({
          ...director,
          address: `${director.address}/probes`,
          backends: director.members.flatMap(({ value }) => byName.get(value) ?? []).filter(({ to }) => to),
        }));
      })
      .filter(({ backends }) => backends.length > 1),

  judge({ name, span, backends }, { pass, fail }) {
    const unprobed = backends.filter(({ probe }) => !probe);
    const [first, ...others] = unprobed.map(({ name: each }) => each);
    if (first)
      return fail(
        [first, ...others],
        "unprobed",
        {
          director: name,
          backends: shortList(
            unprobed.map(({ name: each }) => each.value),
            3,
          ),
        },
        causedBy("no probes"),
      );
    const [place, ...more] = backends.flatMap(({ probe }) => (probe ? [{ span: probe }] : []));
    return place ? pass(place, ...more) : pass({ span });
  },
});
