import { causedBy, defineRule } from "#rule";

/**
 * Say as whom logs in an application's folder are rotated.
 *
 * logrotate runs as root, and skips a log whose folder another group than root's
 * may write into, because a link there could lead it anywhere. The folder of an
 * application often is such a one; `su` with its user and group makes logrotate
 * become that user for the block. Who owns a folder stands on the host only: a
 * block that gives its new logs to another user, outside of /var/log, is open
 * until `su` is there.
 *
 * As nobody, who owns no folder of logs, it can rename nothing.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "Logs in folders of others are rotated as their owner",
  fault: "logrotate skips logs because of their folder's owner",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    missing: {
      one: "The block of {logs} gives its logs to {owner}, and logrotate skips logs in a folder that another group than root may write into; su {owner} {group} in the block settles it.",
      many: "{subjects} blocks give their logs to {owner}, and logrotate skips logs in a folder that another group than root may write into; su {owner} {group} in them settles it.",
    },
    nobody:
      "The block of {logs} is rotated as {user}, who may rename no file in a folder of logs; name the user and group that own the folder.",
  },

  subjects: ({ logrotate }) =>
    logrotate.flatMap(({ blocks }) =>
      blocks
        .filter(({ kept }) => kept.value)
        .flatMap((block) => {
          const owner = ownerIn(block.create?.value ?? "");
          const isElsewhere = block.tails.some(({ value }) => !value.startsWith("/var/log/"));
          return block.su !== undefined || (owner !== undefined && isElsewhere) ? [{ ...block, owner }] : [];
        }),
    ),

  judge({ span, name: logs, file, create, su, owner }, { pass, fail, unknown }) {
    if (su && /^nobody\s/.test(su.value)) return fail([su, { span }], "nobody", { logs, user: "nobody" });
    if (su || !create || !owner) return pass(su ?? { span });
    return unknown([create, { span }], "missing", { logs, ...owner }, causedBy(`su ${owner.owner} in ${file.path}`));
  },
});

/** A user that `create` gives the log to, with the same group; `root adm` and `www-data adm` are of the distribution's folders. */
function ownerIn(create: string): { readonly owner: string; readonly group: string } | undefined {
  const [, owner = "", group = ""] = /^\s*(?:[0-7]+\s+)?([A-Za-z_]\S*)\s+([A-Za-z_]\S*)\s*$/.exec(create) ?? [];
  return owner === "" || SYSTEM.has(owner) || SYSTEM.has(group) ? undefined : { owner, group };
}

const SYSTEM: ReadonlySet<string> = new Set(["root", "adm", "syslog", "utmp"]);
