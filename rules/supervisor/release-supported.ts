import { causedBy, defineRule, releases } from "#rule";

/**
 * Run on a release that still gets security fixes.
 *
 * After its end nobody mends what is found in PHP, Python, Ruby, Node.js or PostgreSQL
 * of that release, and the flaws of the next one are published with their recipes.
 * Libraries follow: the longer a site stays, the more has to move at once.
 *
 * Looked at is the release that a command names, on the day of the audit. A
 * distribution or a vendor may mend a release for longer than its makers; leave it
 * off where yours does.
 *
 * @see https://endoflife.date/
 */
export default defineRule({
  title: "Programs run on releases that get security fixes",
  fault: "A program runs on a release that nobody mends",
  harm: "exposure",
  severity: "warning",
  item: "T35",
  needs: [releases],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    over: {
      one: "Program {name} runs on {release}, which has had no security fixes from its makers since {end}; move to a newer one.",
      many: "{subjects} programs ({name}) run on {release}, which has had no security fixes from its makers since {end}; move to a newer one.",
    },
  },

  subjects: ({ releases }) => releases,

  judge: ({ name, span, word, release, end, isOver }, { pass, fail }) =>
    isOver ? fail(word, "over", { name, release, end }, causedBy(`${release} in ${span.file.path}`)) : pass(word),
});
