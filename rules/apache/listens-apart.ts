import { defineRule, lookAt, spanText, type Address, type Environment } from "#rule";

/**
 * Let no Listen take in what another one has.
 *
 * `Listen 80` binds port 80 of every address. A `Listen 10.0.0.9:80` beside it then
 * finds its address in use, and Apache ends before it serves anything. Its own
 * configtest says "Syntax OK" to both lines (2.4.71), so the fault waits for the
 * next restart. Which requests a virtual host gets is said by `<VirtualHost
 * 10.0.0.9:80>`; one Listen for the port is enough.
 *
 * A second line for the very same address is refused by the configtest itself.
 *
 * @see https://httpd.apache.org/docs/2.4/bind.html
 */
export default defineRule({
  title: "No Listen line of Apache takes in another one's address",
  fault: "Apache cannot bind an address twice and ends at its start",
  harm: "outage",
  severity: "error",
  item: "T19",
  needs: ["apache"],
  messages: {
    taken:
      "Listen {narrow} finds its address in use by Listen {wide}, and Apache ends at its start although configtest says Syntax OK; remove one of the two.",
  },

  subjects: ({ apache }) =>
    apache.flatMap(({ listens }) =>
      listens.items.filter((listen) => !isUsual(listen)).map((listen) => ({ ...listen, others: listens })),
    ),

  judge({ at, others }, { pass, fail }) {
    if (isWide(at.value)) return pass(at);
    const wide = others.items.find((other) => takesIn(other.at.value, at.value));
    if (wide) return fail([at, wide.at], "taken", { narrow: at.value.text, wide: wide.at.value.text });
    lookAt(others.doubt);
    return pass(at);
  },
});

type Listen = Environment["apache"][number]["listens"]["items"][number];

/** A whole port in a condition that nothing decides, as `Listen 443` in Debian's ports.conf: whoever stands beside it is asked. */
function isUsual({ at: { span }, line }: Listen): boolean {
  return line.doubt !== undefined && /^"?(?:\*:)?\d+"?$/.test(spanText(span));
}

/** `0.0.0.0` leaves the addresses of IPv6 free; a name may be either. */
function takesIn(wide: Address, narrow: Address): boolean {
  if (wide.port !== narrow.port || !isWide(wide) || !/^[\d.]+$|:/.test(narrow.host)) return false;
  return wide.host !== "0.0.0.0" || !narrow.host.includes(":");
}

function isWide({ host }: Address): boolean {
  return host === "" || host === "0.0.0.0" || host === "::";
}
