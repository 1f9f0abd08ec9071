import { causedBy, defineRule } from "#rule";

/**
 * Say how long Apache waits for an application.
 *
 * Where neither the line nor ProxyTimeout says it, a request waits as long as Timeout
 * lets visitors be slow: 300 s in Debian's apache2.conf. An application that hangs
 * then holds a worker for each of its requests for five minutes, and when all workers
 * wait, Apache serves nothing at all, static files and other sites included. A time
 * that is a bit longer than the longest page takes ends that.
 *
 * Judged are lines that a Timeout of more than 120 s decides. Apache's own default of
 * 60 s is fine, and so is whatever was written for the proxy.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxytimeout
 */
export default defineRule({
  title: "Apache waits for applications as long as somebody chose",
  fault: "An application that hangs holds all of Apache's workers",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["apache"],
  messages: {
    general: {
      one: "{line} to {target} waits {seconds} s for an answer, because Timeout says so for visitors; write ProxyTimeout 60 or timeout=60.",
      many: "{subjects} lines ({line} to {target}) wait {seconds} s for an answer, because Timeout says so for visitors; write ProxyTimeout 60.",
    },
  },

  subjects: ({ apache }) => apache.flatMap(({ passes }) => passes.filter(({ scheme }) => scheme !== "balancer")),

  judge({ line, target, firstByteMs }, { pass, fail }) {
    const timeout = line.within.single("Timeout")?.args[0];
    if (firstByteMs.span !== timeout?.span || firstByteMs.value <= LONGEST) return pass(firstByteMs, target);
    return fail(
      [target, timeout],
      "general",
      { line: line.name, target, seconds: firstByteMs.value / 1000 },
      causedBy(timeout),
    );
  },
});

/** In milliseconds. */
const LONGEST = 120_000;
