import { defineRule, hoursText, promisedAvailability } from "#rule";

/**
 * Promise what the way you run it keeps on average.
 *
 * People rely on what is promised. How long the service is down on average
 * follows from what punchlist.yaml declares: how often something breaks, how
 * long it takes until somebody is there, how long a repair takes and how often
 * a failover works. Counted are the agreed hours of plain weeks, without
 * holidays. A mean over many years is no guarantee: a service that only just
 * keeps its promise on average breaks it in many a year, and `punchlist sla`
 * tells how likely that is. Announced maintenance is downtime only where
 * service.maintenance.counted says yes.
 *
 * Where outages.log names a log of outages, it tells how often something breaks
 * and how long a repair takes, as far as nobody declares it: once it covers a
 * year, or holds five incidents.
 *
 * What nobody declares is assumed and decides nothing: then the verdict is
 * unknown, unless the promise breaks even when the assumption is at its best.
 * Staging and development are not judged, since nobody promised anything.
 *
 * @see https://sre.google/sre-book/service-level-objectives/
 */
export default defineRule({
  title: "The promised availability is kept on average",
  fault: "The service is expected to be down for longer than was promised",
  harm: "money",
  severity: "error",
  item: "T53",
  needs: [promisedAvailability],
  roles: ["production"],
  messages: {
    waiting:
      "The promised {promise} allows {allowed} of downtime a month, and {expected} are expected, mostly since each incident waits {hours} for somebody to be there; cover more hours or promise less.",
    working:
      "The promised {promise} allows {allowed} of downtime a month, and {expected} are expected, mostly since finding and repairing takes {hours} of each of {incidents} incidents a year; shorten that or promise less.",
    failover:
      "The promised {promise} allows {allowed} of downtime a month, and {expected} are expected, as the failover works {percent} times of 100 and an incident lasts {hours} when it fails; exercise it or promise less.",
    maintenance:
      "The promised {promise} allows {allowed} of downtime a month, and {expected} are expected, of which {hours} are announced maintenance; agree that it does not count, or take less.",
    assumed:
      "The promised {promise} allows {allowed} of downtime a month, and whether that is kept rests on {keys}, which nobody declares; write it into punchlist.yaml.",
    refused: "{problem} Nothing can be computed until that is changed.",
  },

  subjects: ({ promisedAvailability }) => promisedAvailability,

  judge({ promise, places, answer }, { pass, fail, unknown }) {
    if ("refused" in answer) return unknown([promise, ...places], "refused", { problem: answer.refused });
    const {
      allowedPerMonth,
      expectedPerMonth,
      maintenancePerMonth,
      incidentsPerYear,
      waitHours,
      workHours,
      failoverSuccess,
      restsOn,
    } = answer.result;
    const known = { promise: promise.value.text, allowed: hoursText(allowedPerMonth) };
    if (restsOn.length > 0) return unknown([promise, ...places], "assumed", { ...known, keys: restsOn.join(", ") });
    if (expectedPerMonth <= allowedPerMonth) return pass(promise, ...places);

    const missed = { ...known, expected: hoursText(expectedPerMonth) };
    if (maintenancePerMonth > expectedPerMonth / 2)
      return fail([promise, ...places], "maintenance", { ...missed, hours: hoursText(maintenancePerMonth) });
    if (failoverSuccess !== undefined)
      return fail([promise, ...places], "failover", {
        ...missed,
        percent: Math.round(failoverSuccess * 100),
        hours: hoursText(waitHours + workHours),
      });
    if (waitHours > workHours) return fail([promise, ...places], "waiting", { ...missed, hours: hoursText(waitHours) });
    return fail([promise, ...places], "working", {
      ...missed,
      hours: hoursText(workHours),
      incidents: Number(incidentsPerYear.toPrecision(2)),
    });
  },
});
