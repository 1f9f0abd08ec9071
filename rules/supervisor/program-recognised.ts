import { causedBy, defineRule, recognised } from "#rule";

/**
 * Start programs of which it is known what they need.
 *
 * Whether a program stays in the foreground, at which signal it finishes its work
 * and how long that takes depends on what it is. Of a program of one's own nothing
 * in the files tells it, and the rules that ask for it leave it out; this one says
 * so. Its manual, or its author, settles what to write: `stopsignal`,
 * `stopwaitsecs`, `autorestart`.
 *
 * A command of helpers alone (`sudo -u web`, `bundle exec`) starts nothing: it ends
 * at once, and supervisord gives up after a few tries.
 *
 * @see https://supervisord.org/subprocess.html
 */
export default defineRule({
  title: "It is known what each supervised program starts",
  fault: "A supervised program starts nothing",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [recognised],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    nothing:
      "Program {name} runs {word} with no program behind it, so it ends at once; write what it has to start, or remove it.",
    unknown: {
      one: "Program {name} ({word}) is no service known here, so how it stays in front, stops and logs is not judged; its manual settles that.",
      many: "{subjects} programs ({name}) are no services known here, so how they stay in front, stop and log is not judged; their manuals settle that.",
    },
  },

  subjects: ({ recognised }) => recognised,

  judge({ name, word, is }, { pass, fail, unknown }) {
    if (is === "known") return pass(word);
    if (is === "nothing") return fail(word, "nothing", { name, word });
    return unknown(word, "unknown", { name, word }, causedBy("a service that is not known"));
  },
});
