import { causedBy, defineRule, namedCertificates } from "#rule";

/**
 * Renew certificates before they end.
 *
 * From the day on which it ends, browsers show a warning in the place of the
 * page, and programs refuse to connect. What was renewed on the host and not here
 * is overwritten with the old one by the next deployment.
 *
 * Judged are certificates that a `bind` line names and that lie beside the
 * configuration. Two weeks before the end it is time.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.1-crt
 */
export default defineRule({
  title: "HAProxy's certificates are valid for two weeks at least",
  fault: "Browsers refuse a certificate",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: [namedCertificates],
  onlySeen: true,
  messages: {
    ended:
      "Certificate {path} of {section} ended on {day}, so browsers refuse what {at} shows; put the renewed one in its place.",
    ends: "Certificate {path} of {section} ends on {day}, in {days} days, and browsers refuse what {at} shows then; renew it.",
    today:
      "Certificate {path} of {section} ends today, {day}, and browsers refuse what {at} shows then; put a renewed one in its place.",
  },

  subjects: ({ namedCertificates: found }) => found,

  judge({ section, at, path, endsOn: day, daysLeft: days }, { pass, fail }) {
    if (days > SOON) return pass(path);
    const data = { section, at, path, day };
    if (days > 0) return fail([path, at], "ends", { ...data, days }, causedBy(path));
    return fail([path, at], days < 0 ? "ended" : "today", data, causedBy(path));
  },
});

/** In days; a renewal that comes by itself came two weeks ago. */
const SOON = 14;
