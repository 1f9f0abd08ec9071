import { defineRule, javaPrograms } from "#rule";

/**
 * Drop options that a newer Java does not start with.
 *
 * The permanent generation is gone since Java 8. Java 8 to 16 only warn of
 * `-XX:MaxPermSize` and `-XX:PermSize`; Java 17 and newer say "Unrecognized VM
 * option" and end, so the first upgrade of the host's packages stops the service.
 *
 * @see https://openjdk.org/jeps/122
 */
export default defineRule({
  title: "Java is told nothing that newer releases refuse",
  fault: "The next Java does not start with these options",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [javaPrograms],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    refused: "Program {name} passes {option}, which Java 8 to 16 ignore and Java 17 does not start with; drop it.",
  },

  subjects: ({ javaPrograms }) => javaPrograms.filter(({ told }) => told.length > 1),

  judge({ name, told, span, unsure }, { pass, fail }) {
    const word = told.find(({ value }) => REFUSED.test(value));
    if (!word) return { ...pass({ ...(told[0] ?? { span }), doubt: unsure }), restsOn: "absence" };
    return fail(word, "refused", { name, option: REFUSED.exec(word.value)?.[0] ?? "" });
  },
});

const REFUSED = /-XX:(?:Max)?PermSize=\d+[kmgKMG]?/;
