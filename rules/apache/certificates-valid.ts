import { causedBy, defineRule, hostCertificates } from "#rule";

/**
 * Renew certificates before they end.
 *
 * From the day on which it ends, browsers show a warning in the place of the page, and
 * programs refuse to connect. What was renewed on the host and not here is overwritten
 * with the old one by the next deployment.
 *
 * Judged are certificates that a virtual host with SSLEngine on names and that lie
 * beside the configuration. Two weeks before the end it is time. Whether the key belongs
 * to the certificate is not looked at: a key has no place in a checkout.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslcertificatefile
 */
export default defineRule({
  title: "Apache's certificates are valid for two weeks at least",
  fault: "Browsers refuse a certificate",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: [hostCertificates],
  onlySeen: true,
  messages: {
    ended:
      "Certificate {path} of {host} ended on {day}, so browsers refuse the site; put the renewed one in its place.",
    ends: "Certificate {path} of {host} ends on {day}, in {days} days, and browsers refuse the site then; renew it.",
    today:
      "Certificate {path} of {host} ends today, {day}, and browsers refuse the site then; put a renewed one in its place.",
  },

  subjects: ({ hostCertificates: found }) => found,

  judge({ host, path, endsOn: day, daysLeft: days }, { pass, fail }) {
    if (days > SOON) return pass(path);
    const data = { host, path, day };
    if (days > 0) return fail(path, "ends", { ...data, days }, causedBy(path));
    return fail(path, days < 0 ? "ended" : "today", data, causedBy(path));
  },
});

/** In days; a renewal that comes by itself came two weeks ago. */
const SOON = 14;
