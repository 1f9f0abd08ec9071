import { causedBy, defineRule, optionsRead } from "#rule";

/**
 * Write options where supervisord reads them.
 *
 * supervisord passes over options and sections that it does not know, without a
 * word: a misspelt `autorestart` leaves the default, `stopwaitsecs` in a group
 * changes no member, `port` in `[unix_http_server]` opens nothing, and log files
 * named in `[supervisord]` are not those of its programs.
 *
 * Sections of plugins (`rpcinterface`, `ctlplugin`) take any option. Options for
 * another program that reads the same file can be waived.
 *
 * @see https://supervisord.org/configuration.html
 */
export default defineRule({
  title: "Supervisord reads every option",
  fault: "An option has no effect",
  harm: "toil",
  severity: "warning",
  item: "T35",
  needs: [optionsRead],
  roles: ["production", "staging"],
  messages: {
    option: "supervisord does not read {option} in {section}; {advice}.",
    section: "supervisord does not read [{section}]; {advice}.",
  },

  subjects: ({ optionsRead }) => optionsRead,

  judge({ span, unread }, { pass, fail }) {
    if (!unread) return { ...pass({ span }), restsOn: "absence" };
    const { at, section, name, advice } = unread;
    if ("options" in at) return fail(at, "section", { section, advice });
    const kind = section.split(":", 1)[0] ?? "";
    const cause = causedBy(`${kind} of ${span.file.path}: ${advice}`);
    return fail(at, "option", { option: name, section: `[${section}]`, advice }, cause);
  },
});
