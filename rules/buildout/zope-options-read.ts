import { causedBy, defineRule, zopeOptions } from "#rule";

/**
 * Spell the options of a Zope as its recipe does.
 *
 * `plone.recipe.zope2instance` passes over options that it does not know, without a
 * word: with `enviroment-vars` the variables are not set, and with `zserver-thread`
 * Zope has the threads of the default. Nothing shows it but `parts/instance/etc`.
 *
 * Judged are names that are a letter or two from one that the recipe reads, where the
 * section has no such option and no file uses the name as a value of its own.
 *
 * @see https://pypi.org/project/plone.recipe.zope2instance/
 */
export default defineRule({
  title: "The recipe of Zope reads its options",
  fault: "An option of Zope has no effect",
  harm: "toil",
  severity: "warning",
  item: "T16",
  needs: [zopeOptions],
  roles: ["production", "staging"],
  messages: {
    misspelt: {
      one: "plone.recipe.zope2instance does not read {option} in [{part}], so it has no effect; write {meant}.",
      many: "plone.recipe.zope2instance does not read {option} in {subjects} sections ({part}), so it has no effect; write {meant}.",
    },
  },

  subjects: ({ zopeOptions }) => zopeOptions,

  judge({ span, part, misspelt: [first] }, { pass, fail }) {
    if (!first) return { ...pass({ span }), restsOn: "absence" };
    const { option, meant } = first;
    const at = { span: option.key };
    return fail(at, "misspelt", { option: option.name, part, meant }, causedBy(at));
  },
});
