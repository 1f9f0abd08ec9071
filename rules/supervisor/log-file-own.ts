import { causedBy, defineRule, is, none, writtenPaths } from "#rule";

/**
 * Give each stream that supervisord rotates a file of its own.
 *
 * supervisord opens a log once for each stream of each process, and each of
 * them counts and rotates by itself. On a common file they rename it under each
 * other: lines go into old files, and the bound does not hold. Join the streams
 * of one program by `redirect_stderr=true`; put `%(process_num)s` or
 * `%(program_name)s` into the path for the rest.
 *
 * Streams that are not rotated may share a file: they only append to it.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "No two streams share a log that supervisord rotates",
  fault: "Two writers rotate one log under each other",
  harm: "data loss",
  severity: "error",
  item: "T20",
  needs: [writtenPaths],
  roles: ["production", "staging"],
  messages: {
    streams: {
      one: "{writer} writes both streams into {path}, and each rotates it under the other; set redirect_stderr=true and drop stderr_logfile.",
      many: "{subjects} programs write both streams into one file each ({path}), and each stream rotates it under the other; set redirect_stderr=true and drop stderr_logfile.",
    },
    copies: "{writer} runs {count} copies that all rotate {path} under each other; put %(process_num)s into the path.",
    several: "{writer} and {other} both write {path} and rotate it under each other; give each a file of its own.",
  },

  subjects: ({ writtenPaths }) => writtenPaths,

  judge({ path, first, others }, { pass, fail }) {
    const uses = [first, ...others.items];
    if (uses.every(({ by }) => by.log.maxBytes.value === 0)) return pass(path, ...others.items.map((use) => use.path));

    const { writer } = first.by;
    return none(others, () => is(path, () => true), {
      pass: (hidden) => pass(path, ...hidden),
      fail([{ item: second }]) {
        const stranger = others.items.find(({ by }) => by.writer !== writer);
        if (stranger) return fail([stranger.path, path], "several", { writer, other: stranger.by.writer, path });
        const places = [second.path, path] as const;
        if (second.by.option !== first.by.option)
          return fail(places, "streams", { writer, path }, causedBy(`both streams in ${path.span.file.path}`));
        return fail(places, "copies", { writer, path, count: uses.length });
      },
    });
  },
});
