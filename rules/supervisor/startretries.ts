import { defineRule, replace } from "#rule";

/**
 * Let supervisord give up on a program that does not start.
 *
 * supervisord waits one second longer after each start that fails: ten tries take a
 * minute, a hundred an hour and a half, 999 most of a week. Until the last one fails
 * the program is BACKOFF and not FATAL, which is what fatalmailbatch and most
 * monitoring wait for, and each try loads the whole application once more.
 *
 * Leave it off where something else watches that the program works.
 *
 * @see https://supervisord.org/subprocess.html#process-states
 */
export default defineRule({
  title: "A program that does not start is given up within an hour",
  fault: "Programs that cannot start are tried for hours",
  harm: "toil",
  severity: "warning",
  item: "T35",
  needs: ["supervisor"],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    many: "Program {name} is started up to {tries} times over {time} before supervisord reports it FATAL; set startretries=10.",
  },

  subjects: ({ supervisor }) =>
    supervisor.flatMap(({ programs }) =>
      programs.filter(({ autostart, startsecs }) => autostart.value && startsecs.value > 0),
    ),

  judge: ({ name, startretries }, { pass, fail }) =>
    startretries.value <= MOST
      ? pass(startretries)
      : fail(
          startretries,
          "many",
          { name, tries: startretries.value, time: spent(startretries.value) },
          replace(startretries, "10"),
        ),
});

/** Waits of 1 to 80 seconds make 54 minutes. */
const MOST = 80;

/** In words: the waits of one second, two, three and so on together. */
function spent(tries: number): string {
  const hours = (tries * (tries + 1)) / 2 / 3600;
  if (hours < 48) return `${Math.round(hours)} h`;
  const days = Math.round(hours / 24);
  return days < 365 ? `${days} days` : "years";
}
