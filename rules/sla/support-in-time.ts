import { defineRule, hoursText, promisedSupport } from "#rule";

/**
 * Have somebody there within the time that the promise allows.
 *
 * Whoever is on duty from Monday to Friday, eight to six, makes an average
 * failure wait almost 14 hours before anybody looks at it, and one on Friday
 * evening 62. No repair is fast enough after that. The hours that count are the
 * agreed ones: support in office hours is fine for a service that is promised
 * in office hours.
 *
 * Two things are judged. The wait at the worst moment of the week, with
 * detection and reaction, against the longest agreed outage; a failover bridges
 * it, so with one this is left out. And the waiting of all incidents of a year,
 * as far as no failover bridges it, against the promised availability.
 *
 * Alarms that are held back outside of working hours do the same as people who
 * are not there. Monitoring is not read yet: write the hours in which alarms
 * reach somebody into response.coverage. Staging and development are not judged.
 *
 * @see https://sre.google/sre-book/being-on-call/
 */
export default defineRule({
  title: "Support is there within the time that the promise allows",
  fault: "Nobody is there before the downtime budget is spent",
  harm: "outage",
  severity: "error",
  item: "T57",
  needs: [promisedSupport],
  roles: ["production"],
  messages: {
    longest:
      "A failure on {moment} waits {wait} of agreed time until somebody works on it, and a single outage may last {longest}; cover more hours, or agree on fewer.",
    total:
      "Incidents wait {wait} of agreed time a year for support, and the promised {promise} allows {allowed}, so no repair is fast enough: {ceiling} % is the most that this support can keep. Cover more hours.",
    nobody:
      "Nobody says who reacts when, so nothing shows that support is there within the promised time; declare response.coverage.",
    rate: "An incident waits {wait} of agreed time for support, so the promised {promise} has room for {room} a year, and nobody says how many there are; declare incidents.observed.",
    refused: "{problem} Nothing can be computed until that is changed.",
  },

  subjects: ({ promisedSupport }) => promisedSupport,

  judge({ span, promise, longest, coverage, places, answer }, { pass, fail, unknown }) {
    if (!coverage) return unknown({ span }, "nobody");
    if ("refused" in answer) return unknown([coverage, ...places], "refused", { problem: answer.refused });
    const {
      longestHours,
      worstMoment,
      meanWaitHours,
      hasFailover,
      incidentsPerYear,
      agreedPerYear = 0,
      allowedPerYear,
    } = answer.result;
    if (longest && !hasFailover && longestHours > longest.value) {
      return fail([coverage, longest], "longest", {
        moment: worstMoment,
        wait: hoursText(longestHours),
        longest: hoursText(longest.value),
      });
    }
    if (!promise || allowedPerYear === undefined || meanWaitHours === 0) return pass(coverage, ...places);

    const known = { promise: promise.value.text, allowed: hoursText(allowedPerYear) };
    if (incidentsPerYear === undefined)
      return unknown([coverage, promise], "rate", {
        ...known,
        wait: hoursText(meanWaitHours),
        room: (allowedPerYear / meanWaitHours).toPrecision(2),
      });
    const wait = incidentsPerYear * meanWaitHours;
    if (wait <= allowedPerYear) return pass(coverage, ...places);
    const ceiling = Math.max(0, Math.floor((1 - wait / agreedPerYear) * 10_000) / 100);
    return fail([coverage, ...places], "total", { ...known, wait: hoursText(wait), ceiling });
  },
});
