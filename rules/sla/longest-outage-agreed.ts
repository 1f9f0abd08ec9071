import { defineRule, hoursText, outageClauses } from "#rule";

/**
 * Agree on how long a single outage may last.
 *
 * A percentage says nothing of that. 99 % a year is 87.6 hours, in one piece if
 * it so happens, and twice that around New Year, when one outage uses up the
 * budgets of both years and breaks neither promise. Write the longest outage
 * into promise.longest, or how many there may be of which length into
 * promise.classes.
 *
 * A promise without a window is taken month by month. Staging and development
 * are not judged, since nobody promised anything.
 *
 * @see https://sre.google/workbook/implementing-slos/
 */
export default defineRule({
  title: "The longest single outage is agreed",
  fault: "One outage may be as long as the whole budget",
  harm: "outage",
  severity: "warning",
  item: "T54",
  needs: [outageClauses],
  roles: ["production"],
  messages: {
    border:
      "The promised {promise} by {window} allows {hours} of downtime in one piece, from the end of one {window} into the next; agree on a longest outage in promise.longest.",
    rolling:
      "The promised {promise} in any {window} allows {hours} of downtime in one piece; agree on a longest outage in promise.longest.",
    refused: "{problem} Nothing can be computed until that is changed.",
  },

  subjects: ({ outageClauses }) => outageClauses,

  judge({ span, promise, clause, answer }, { pass, fail, unknown }) {
    if (clause) return pass(clause);
    if ("refused" in answer) return unknown({ span }, "refused", { problem: answer.refused });
    const { hours, window, border } = answer.result;
    return fail({ span }, border ? "border" : "rolling", {
      promise: promise?.value.text ?? "",
      hours: hoursText(hours),
      window,
    });
  },
});
