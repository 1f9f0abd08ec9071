/** Whether a comment of any syntax in a text allows a rule. */
export function allowsRule(text: string): boolean {
  return ALLOWS.test(text);
}

const ALLOWS = /(?:#|;|\/\/|\/\*|--)[ \t]*punchlist:[ \t]*allow[ \t]+[a-z]+\/[a-z]/;
