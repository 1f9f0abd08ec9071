import { defineRule, replace } from "#rule";

/**
 * Name the file that errors are written to.
 *
 * `error_log off` turns nothing off: nginx writes to a file that is called `off`, in the
 * folder that it was built for, where nobody looks for it and nothing rotates it. For
 * fewer lines write a file and a level, such as `error_log /var/log/nginx/error.log
 * crit`.
 *
 * @see https://nginx.org/en/docs/ngx_core_module.html#error_log
 */
export default defineRule({
  title: "nginx's error log is a file that somebody chose",
  fault: "Errors go to a file called off",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: ["nginx"],
  onlySeen: true,
  suggests: true,
  messages: {
    off: "error_log off makes nginx write its errors to a file called off, which nothing rotates; write /var/log/nginx/error.log crit.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      named("error_log").flatMap(({ span, args: [path], within }) =>
        path ? [{ address: `${within.address}/error_log`, span, path }] : [],
      ),
    ),

  judge({ path }, { pass, fail }) {
    if (path.value !== "off") return pass(path);
    return fail(path, "off", {}, replace(path, "/var/log/nginx/error.log crit"));
  },
});
