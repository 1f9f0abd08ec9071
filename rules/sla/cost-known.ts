import { defineRule, hourlyCosts } from "#rule";

/**
 * Know what an hour of downtime costs.
 *
 * Without it nobody can say how much availability to buy: whether on-call duty
 * or a second host is worth its price is a guess. Count margin and idle people,
 * not turnover, for the busy hours and for the quiet ones; the same outage may
 * cost ten times as much on a Monday morning.
 *
 * A cost counts as known when it covers every hour of the week, by cost.base, a
 * profile with an entry for the rest, or 168 hours. Staging and development are
 * not judged.
 *
 * @see https://sre.google/sre-book/embracing-risk/
 */
export default defineRule({
  title: "The cost of an hour of downtime is declared",
  fault: "Nobody knows what an hour of downtime costs",
  harm: "money",
  severity: "warning",
  item: "T55",
  needs: [hourlyCosts],
  roles: ["production"],
  messages: {
    absent:
      "Nobody says what an hour of downtime costs, so nobody can say what preventing it is worth; declare cost.base, and cost.profile for the busy hours.",
    partly:
      "The cost of an hour of downtime is declared for a part of the week, so all other hours count as free; declare cost.base for them.",
  },

  subjects: ({ hourlyCosts }) => hourlyCosts,

  judge({ span, cost, wholeWeek }, { pass, fail }) {
    if (!cost) return fail({ span }, "absent");
    return wholeWeek ? pass(cost) : fail(cost, "partly");
  },
});
