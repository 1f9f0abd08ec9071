import { defineRule, doublyWritten } from "#rule";

/**
 * Give supervisord a file that the program does not write itself.
 *
 * supervisord takes what a program prints and renames the file when it is full. A
 * program that holds the same file open writes on into the renamed one, and what it
 * prints stands beside what it logs, in no order. Name another file for what it
 * prints, or let it log to standard output alone.
 *
 * Known are the files that commands name, Tomcat's `catalina.out` where its start
 * script leaves for the background, and Laravel's `storage/logs/laravel.log`.
 *
 * @see https://supervisord.org/logging.html#child-process-logs
 */
export default defineRule({
  title: "Supervisord writes no file that a program writes itself",
  fault: "supervisord and a program write one log",
  harm: "data loss",
  severity: "warning",
  item: "T20",
  needs: [doublyWritten],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    both: "Supervisord and {writer} both write {path}, and when supervisord renames it the other writes on into the old file; name another for stdout_logfile.",
  },

  subjects: ({ doublyWritten }) => doublyWritten,

  judge: ({ path, other }, { pass, fail }) =>
    other ? fail([path, other], "both", { path, writer: other.writer }) : pass(path),
});
