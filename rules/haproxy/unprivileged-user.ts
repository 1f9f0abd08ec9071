import { defineRule } from "#rule";

/**
 * Let HAProxy give up root.
 *
 * It needs root for ports below 1024, and drops it once they are open: to the
 * account of `user` or `uid` in `global`. With `user root` it keeps it, and a
 * hole in how it reads strangers' requests then gives away the whole host.
 *
 * Judged is what `global` says; without a line, whoever starts HAProxy decides.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#3.1-user
 */
export default defineRule({
  title: "HAProxy gives up root",
  fault: "HAProxy handles requests as root",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    root: "HAProxy handles requests of strangers as root, since {file} says {line}; write an account of its own, such as haproxy.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ global, span }) => {
      const line = global.lines.findLast(({ keyword }) => keyword === "user" || keyword === "uid");
      return line ? [{ address: "global/user", span: line.span, line, file: span.file.path }] : [];
    }),

  judge({ line, file }, { pass, fail }) {
    const [keyword, name] = line.words;
    const root = name?.value === (keyword?.value === "uid" ? "0" : "root");
    return root ? fail(name, "root", { file, line: `${line.keyword} ${name.value}` }) : pass(line);
  },
});
