import { celeryNodes, defineRule, shortList } from "#rule";

/**
 * Name each Celery worker of a host.
 *
 * Without `-n` every worker is `celery@HOST`. Two of one name answer for each other:
 * `inspect`, `revoke` and Flower see one of them, and what is meant for one reaches
 * all, such as a shutdown or a new limit. Celery itself warns of it at the start.
 *
 * Workers of different applications do not meet.
 *
 * @see https://docs.celeryq.dev/en/stable/userguide/workers.html#starting-the-worker
 */
export default defineRule({
  title: "Each Celery worker of a host has a name of its own",
  fault: "Several Celery workers have one name",
  harm: "toil",
  severity: "warning",
  item: "T35",
  needs: [celeryNodes],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    same: "{count} Celery workers are all called {node} ({runs}), so inspect and revoke cannot tell them apart; write -n {name}@%%h.",
  },

  subjects: ({ celeryNodes }) => celeryNodes,

  judge({ node, runs, count, unsure }, { pass, fail }) {
    const [first, ...others] = runs;
    if (count === 1) return pass({ ...first.word, doubt: unsure });
    const name = first.copies > 1 ? `${first.name}_%(process_num)s` : first.name;
    const names = runs.map(({ name: program, copies }) => (copies > 1 ? `${copies} × ${program}` : program));
    return fail([first.word, ...others.map(({ word }) => word)], "same", {
      count,
      node,
      runs: shortList(names, NAMED),
      name,
    });
  },
});

const NAMED = 4;
