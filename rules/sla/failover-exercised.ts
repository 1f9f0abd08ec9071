import { defineRule, failoverExercises } from "#rule";

/**
 * Try the failover at least once a year, and write down when.
 *
 * A stand-in that nobody tries rots: its data is old, its certificate expired,
 * its address moved. Until it was tried, assume that it fails every second time;
 * the models of `punchlist sla` do. A failover that works in 90 of 100 cases
 * instead of 95 almost doubles the downtime, so that an exercise is often the
 * cheapest measure of all. It only bridges the time until somebody solves the
 * problem: keep the log of the exercise with its duration.
 *
 * Judged are failovers that punchlist.yaml declares; the day goes into
 * failover.lastExercise. Staging and development are not judged.
 *
 * @see https://about.gitlab.com/blog/2017/02/10/postmortem-of-database-outage-of-january-31/
 */
export default defineRule({
  title: "The failover was exercised within a year",
  fault: "Nobody knows whether the failover works",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: [failoverExercises],
  roles: ["production"],
  messages: {
    never:
      "A failover is declared, and no day on which it was tried, so assume that it fails every second time; try it, and write the day into failover.lastExercise.",
    old: "The failover was last tried on {date}, {days} days ago, so assume that it fails every second time; try it again, and write the day into failover.lastExercise.",
  },

  subjects: ({ failoverExercises }) => failoverExercises,

  judge({ span, last, daysAgo }, { pass, fail }) {
    if (!last || daysAgo === undefined) return fail({ span }, "never");
    return daysAgo <= YEAR ? pass(last) : fail(last, "old", { date: last, days: daysAgo });
  },
});

/** With the day of grace that a leap year takes. */
const YEAR = 366;
